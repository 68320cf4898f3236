package org.assay.noticefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.contract.sample.Measurement;
import org.assay.contract.sample.SubSampleMark;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.Text;

/** The sub-samples of a plan as the contract carries them: numbers, 未检出 and 检出. */
final class SubSampleForm {
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<SubSampleMark> marks = new ArrayList<>();
    private BigDecimal lod;

    private SubSampleForm() {}

    /** Fills in the sub-samples; false, and nothing done, when the contract cannot hold one of them. */
    static boolean fill(Measurement.Builder made, List<org.assay.domain.judgement.Measurement> values) {
        var form = new SubSampleForm();
        for (org.assay.domain.judgement.Measurement value : values) {
            if (!form.add(value)) {
                return false;
            }
        }
        boolean areNumbers = form.marks.stream().allMatch(mark -> mark == SubSampleMark.NUMBER);
        made.setSubSamples(form.numbers)
                .setSubSampleMarks(areNumbers ? List.of() : form.marks)
                .setDetectionLimit(form.lod);
        return true;
    }

    private boolean add(org.assay.domain.judgement.Measurement value) {
        if (value instanceof Quantity quantity) {
            return add(quantity.value(), SubSampleMark.NUMBER);
        }
        if (value instanceof BelowDetection below) {
            return isLimitKept(below.lod()) && add(BigDecimal.ZERO, SubSampleMark.NOT_DETECTED);
        }
        return value instanceof Text text
                && text.value().equals(Text.DETECTED)
                && add(BigDecimal.ONE, SubSampleMark.DETECTED);
    }

    private boolean add(BigDecimal number, SubSampleMark mark) {
        Optional<BigDecimal> fitting = Decimals.fit(number);
        fitting.ifPresent(numbers::add);
        marks.add(mark);
        return fitting.isPresent();
    }

    /** One detection limit is carried for all; of several the highest claims the least. */
    private boolean isLimitKept(BigDecimal limit) {
        if (limit == null) {
            return true;
        }
        Optional<BigDecimal> fitting = Decimals.fit(limit);
        fitting.filter(higher -> lod == null || higher.compareTo(lod) > 0).ifPresent(higher -> lod = higher);
        return fitting.isPresent();
    }
}
