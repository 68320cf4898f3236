package org.assay.domain.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.ledger.CountedReport;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Channel;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.VerdictStatus;

/**
 * A final result as partners see it. What the source does not tell is null.
 *
 * <p>It holds the fields that are published of a failing product (specification, lot, failing item, producer, trademark,
 * seller; the older SAMR order 15, art 42) and the keys of the sample. It leaves out addresses, remarks and reasons in
 * words, the campaign, our doubts about identifiers, and that our judgement may disagree.
 *
 * @param revised whether it rests on a correction
 * @param producer null also when the product was found not to be theirs
 * @param lab laboratory; null for a published notice
 */
public record SharedView(
        SampleKey key,
        boolean revised,
        SampleVerdict verdict,
        SamplingPurpose purpose,
        AdminLevel level,
        String regionCode,
        Channel channel,
        SharedParty platform,
        String catalogueCode,
        String productName,
        String trademark,
        String specification,
        String lot,
        LocalDate productionDate,
        String standard,
        String gtin,
        SharedParty producer,
        SharedParty seller,
        List<SharedItem> items,
        String lab,
        LocalDate sampledOn,
        LocalDate concludedOn) {
    public SharedView {
        Objects.requireNonNull(key);
        items = List.copyOf(items);
    }

    /**
     * What may be shared of a state: the result when it is final and counted, else nothing.
     *
     * @param state null when the sample is not counted
     */
    public static Optional<SharedView> of(SampleState state) {
        if (state == null || !state.status().isFinal() || !state.verdict().isCounted()) {
            return Optional.empty();
        }
        Sample sample = state.sample();
        CountedReport report = state.report();
        return Optional.of(new SharedView(
                sample.key(),
                state.status() == VerdictStatus.REVISED,
                state.verdict(),
                sample.purpose(),
                sample.level(),
                SharedParty.text(state.dimensions().regionCode()),
                sample.channel(),
                SharedParty.of(sample.platform()),
                state.dimensions().catalogueCode(),
                SharedParty.text(sample.productName()),
                SharedParty.text(sample.trademark()),
                SharedParty.text(sample.specification()),
                SharedParty.text(sample.lot()),
                sample.productionDate(),
                SharedParty.text(sample.standard()),
                SharedParty.text(sample.gtin()),
                state.isReattributed() ? null : SharedParty.of(sample.producer()),
                SharedParty.of(sample.seller()),
                report.tests().stream()
                        .map(test -> SharedItem.of(report.basis(), test))
                        .toList(),
                report.basis() == Basis.PUBLISHED_NOTICE ? null : report.lab(),
                sample.sampledOn(),
                report.concludedOn()));
    }
}
