package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.ledger.FailingItems;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Party;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.Severity;
import org.assay.domain.model.VerdictStatus;

/**
 * A failing sample as a fact about its enterprise.
 *
 * @param sample its evidence
 * @param organiser office that ordered the sampling
 * @param provisional whether the verdict is not final
 * @param severity of the worst failing item, or null
 * @param domain product domain, or null
 * @param producerName name as printed of the producer, or of who stands in its place
 * @param producerUscc its USCC as printed, or null
 * @param producerRegion its place, or null
 * @param release reference release that judged the sample
 */
public record Failure(
        Evidence.OfSample sample,
        String organiser,
        boolean provisional,
        Severity severity,
        ProductDomain domain,
        String catalogueCode,
        String producerName,
        String producerUscc,
        String producerRegion,
        int release) {
    /** The order of an enterprise's failures: by day, samples of one day by key. */
    public static final Comparator<Failure> ORDER =
            Comparator.comparing(Failure::day).thenComparing(Failure::sampleKey);

    public Failure {
        Objects.requireNonNull(sample);
        Objects.requireNonNull(organiser);
        Objects.requireNonNull(catalogueCode);
        Objects.requireNonNull(producerName);
    }

    /** The enterprise that a failing sample counts against; empty when the sample does not fail or none is known. */
    public static Optional<String> enterprise(SampleState state) {
        return state == null || state.verdict() != SampleVerdict.NONCONFORMING
                ? Optional.empty()
                : Optional.ofNullable(state.dimensions().enterprise());
    }

    /** The failure of a nonconforming sample. */
    public static Failure of(SampleState state) {
        List<JudgedTest> items = FailingItems.of(state);
        Party producer = state.liable().orElse(state.sample().producer());
        return new Failure(
                SampleAlerts.evidence(state, items),
                state.sample().key().organiser(),
                state.status() == VerdictStatus.PROVISIONAL,
                SampleAlerts.worst(items),
                state.dimensions().domain(),
                state.dimensions().catalogueCode(),
                producer.name().strip(),
                producer.uscc(),
                Addressees.region(producer.regionCode()).orElse(null),
                state.release());
    }

    public String sampleKey() {
        return sample.sampleKey();
    }

    public LocalDate day() {
        return sample.on();
    }
}
