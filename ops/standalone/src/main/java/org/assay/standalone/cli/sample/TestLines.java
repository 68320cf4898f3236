package org.assay.standalone.cli.sample;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.Measurement;
import org.assay.contract.sample.SubSampleMark;
import org.assay.domain.reference.LimitText;
import org.assay.mapping.TestMapping;

/** Measured values and limits as text. */
final class TestLines {
    private TestLines() {}

    static String value(JudgedItem item) {
        Measurement value = item.getItem().getValue();
        String unit = Objects.requireNonNullElse(item.getItem().getUnit(), "");
        return switch (value.getKind()) {
            case QUANTITY -> (plain(value.getQuantity()) + " " + unit).strip();
            case SUB_SAMPLES -> (subSamples(value) + " " + unit).strip();
            case BELOW_DETECTION ->
                value.getDetectionLimit() == null
                        ? Objects.requireNonNullElse(value.getText(), "ND")
                        : ("< " + plain(value.getDetectionLimit()) + " " + unit).strip();
            default -> Objects.requireNonNullElse(value.getText(), "");
        };
    }

    /** The limit that the item was judged by. */
    static String limit(JudgedItem item) {
        Limit limit = item.getLimit() != null ? item.getLimit() : item.getItem().getLimit();
        if (limit == null) {
            return "";
        }
        return switch (limit.getKind()) {
            case GRADES -> String.join(" / ", limit.getGrades());
            case NOT_STATED, UNREADABLE, UNKNOWN -> Objects.requireNonNullElse(limit.getText(), "");
            default -> {
                String unit = Objects.requireNonNullElse(limit.getUnit(), "");
                yield (LimitText.format(TestMapping.toDomain(limit)) + " " + unit).strip();
            }
        };
    }

    private static String subSamples(Measurement value) {
        return IntStream.range(0, value.getSubSamples().size())
                .mapToObj(i -> switch (mark(value, i)) {
                    case NOT_DETECTED -> "未检出";
                    case DETECTED -> "检出";
                    case NUMBER -> plain(value.getSubSamples().get(i));
                    case UNKNOWN -> "?";
                })
                .collect(Collectors.joining(", "));
    }

    private static SubSampleMark mark(Measurement value, int i) {
        return i < value.getSubSampleMarks().size() ? value.getSubSampleMarks().get(i) : SubSampleMark.NUMBER;
    }

    private static String plain(BigDecimal number) {
        return LimitText.shortest(number).toPlainString();
    }
}
