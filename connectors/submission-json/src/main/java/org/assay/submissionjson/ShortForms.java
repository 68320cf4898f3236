package org.assay.submissionjson;

import org.assay.contract.sample.Limit;
import org.assay.contract.sample.Measurement;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit.Unreadable;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.notation.LimitNotation;
import org.assay.domain.notation.ValueNotation;
import org.assay.mapping.TestMapping;
import org.assay.submissionjson.JsonMistake.Code;

/** Measured values and limits as reports print them: {@code 12.5}, {@code "未检出"}, {@code "≤0.5 mg/kg"}. */
final class ShortForms {
    private ShortForms() {}

    static Measurement measurement(String text, String path) throws JsonMistake {
        ValueNotation read = ValueNotation.parse(text);
        if (read.value() instanceof Missing missing && !missing.isAbsent()) {
            throw new JsonMistake(Code.UNREADABLE_VALUE, path, "{\"kind\": \"TEXT\", \"text\": \"…\"}");
        }
        if (!read.unit().isEmpty()) {
            throw new JsonMistake(Code.UNIT_IN_VALUE, path);
        }
        return TestMapping.toContract(read.value(), text);
    }

    static Limit limit(String text, String path) throws JsonMistake {
        LimitNotation read = LimitNotation.parse(text);
        if (read.limit() instanceof Unreadable) {
            throw new JsonMistake(Code.UNREADABLE_LIMIT, path, "\"≤0.5 mg/kg\"");
        }
        String unit = read.unit().isEmpty() ? null : read.unit();
        return TestMapping.toContract(read.limit(), unit, Comparison.FULL_VALUE, read.decimals(), text);
    }
}
