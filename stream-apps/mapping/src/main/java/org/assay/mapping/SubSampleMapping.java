package org.assay.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.SubSampleMark;
import org.assay.domain.judgement.Measurement;

/** The sub-samples of a microbiological plan: numbers, 未检出 and 检出. */
final class SubSampleMapping {
    private SubSampleMapping() {}

    static Measurement toDomain(org.assay.contract.sample.Measurement m) {
        List<SubSampleMark> marks = m.getSubSampleMarks();
        if (!marks.isEmpty() && marks.size() != m.getSubSamples().size()) {
            return new Measurement.Missing(m.getText());
        }
        var values = new ArrayList<Measurement>();
        for (int i = 0; i < m.getSubSamples().size(); i++) {
            SubSampleMark mark = marks.isEmpty() ? SubSampleMark.NUMBER : marks.get(i);
            values.add(
                    switch (mark) {
                        case NUMBER ->
                            new Measurement.Quantity(
                                    Decimals.toDomain(m.getSubSamples().get(i)));
                        case NOT_DETECTED -> new Measurement.BelowDetection(Decimals.toDomain(m.getDetectionLimit()));
                        case DETECTED -> new Measurement.Text(Measurement.Text.DETECTED);
                        // What it says is for a later release to read.
                        case UNKNOWN -> new Measurement.Missing(mark.name());
                    });
        }
        return new Measurement.SubSamples(values);
    }

    /** The contract has one detection limit for all; of several the highest is kept, which claims the least. */
    static org.assay.contract.sample.Measurement toContract(Measurement.SubSamples m, String text) {
        var numbers = new ArrayList<BigDecimal>();
        var marks = new ArrayList<SubSampleMark>();
        BigDecimal lod = null;
        for (Measurement value : m.values()) {
            if (value instanceof Measurement.Quantity quantity) {
                numbers.add(Decimals.toContract(quantity.value()));
                marks.add(SubSampleMark.NUMBER);
            } else if (value instanceof Measurement.BelowDetection below) {
                numbers.add(Decimals.toContract(BigDecimal.ZERO));
                marks.add(SubSampleMark.NOT_DETECTED);
                lod = lod == null || (below.lod() != null && below.lod().compareTo(lod) > 0) ? below.lod() : lod;
            } else if (value instanceof Measurement.Text words && words.value().equals(Measurement.Text.DETECTED)) {
                numbers.add(Decimals.toContract(BigDecimal.ONE));
                marks.add(SubSampleMark.DETECTED);
            } else {
                return new org.assay.contract.sample.Measurement(
                        MeasurementKind.MISSING, null, null, List.of(), text, List.of());
            }
        }
        boolean areNumbers = marks.stream().allMatch(mark -> mark == SubSampleMark.NUMBER);
        return new org.assay.contract.sample.Measurement(
                MeasurementKind.SUB_SAMPLES,
                null,
                Decimals.toContract(lod),
                numbers,
                text,
                areNumbers ? List.of() : marks);
    }
}
