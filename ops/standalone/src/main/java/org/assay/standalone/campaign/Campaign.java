package org.assay.standalone.campaign;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.model.SampleKey;

/**
 * A made-up campaign in the order in which it is sent. Each part is sent when the one before has been decided, since actions of
 * offices are decided by what is known at their time.
 *
 * @param samples how many samples there are
 * @param reports registrations and reports
 * @param corrections what is taken back, corrected and tested again
 * @param actions laboratories named for re-inspection, failures declared final
 * @param example a failing sample that a correction would overturn
 */
public record Campaign(
        int samples,
        List<Dispatch> reports,
        List<Dispatch> corrections,
        List<Dispatch> actions,
        Optional<Example> example) {

    /**
     * A correction that nobody has sent yet.
     *
     * @param sample the sample, failing as it stands
     * @param correction the next version of its report, with which it passes
     */
    public record Example(SampleKey sample, Dispatch correction) {}

    public Campaign {
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
        actions = List.copyOf(actions);
    }

    /** Everything in one go. */
    public Stream<Dispatch> stream() {
        return Stream.of(reports, corrections, actions).flatMap(List::stream);
    }
}
