package org.assay.noticefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.contract.sample.Comparison;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.LimitKind;
import org.assay.contract.sample.Measurement;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.domain.notation.LimitNotation;
import org.assay.domain.notation.ValueNotation;
import org.assay.noticefiles.mapping.Target;

/** Makes the tests of a row: reads value and limit as they are printed. What cannot be read is kept as text. */
final class ItemAssembler {
    private final Map<String, MeasurementKind> sentinels;

    ItemAssembler(Map<String, MeasurementKind> sentinels) {
        this.sentinels = sentinels;
    }

    /** The tests a row tells of, in their order. */
    List<TestItem> items(MappedRow row, boolean repeat) {
        List<TestItem> items = new ArrayList<>();
        for (String name : row.itemNames()) {
            items.add(item(row, name, repeat));
        }
        return items;
    }

    private TestItem item(MappedRow row, String name, boolean repeat) {
        String printed = row.text(Target.ITEM_VALUE).orElse("");
        ValueNotation value = ValueNotation.parse(printed);
        MeasurementKind sentinel = sentinels.get(printed);
        Optional<String> unit = row.text(Target.ITEM_UNIT);
        return TestItem.newBuilder()
                .setId(row.text(Target.ITEM_ID).orElse(null))
                .setCode(row.text(Target.ITEM_CODE).orElse(null))
                .setName(name)
                .setUnit(unit.orElse(sentinel == null ? stated(value.unit()) : null))
                .setMethod(row.text(Target.ITEM_METHOD).orElse(null))
                .setValue(sentinel == null ? measurement(value.value(), printed) : ofKind(sentinel, printed))
                .setLimit(row.text(Target.ITEM_LIMIT).map(ItemAssembler::limit).orElse(null))
                .setSeverity(row.text(Target.ITEM_SEVERITY)
                        .map(ItemSeverity::valueOf)
                        .orElse(ItemSeverity.UNKNOWN))
                .setGiven(row.text(Target.ITEM_VERDICT).map(Verdict::valueOf).orElse(Verdict.NONE))
                .setRepeat(repeat)
                .build();
    }

    private static Measurement ofKind(MeasurementKind kind, String printed) {
        return Measurement.newBuilder()
                .setKind(kind)
                .setText(kind == MeasurementKind.MISSING ? stated(printed) : null)
                .build();
    }

    private static Measurement measurement(org.assay.domain.judgement.Measurement read, String printed) {
        Measurement.Builder made = Measurement.newBuilder();
        if (read instanceof org.assay.domain.judgement.Measurement.Quantity quantity) {
            Optional<BigDecimal> number = Decimals.fit(quantity.value());
            if (number.isPresent()) {
                return made.setKind(MeasurementKind.QUANTITY)
                        .setQuantity(number.get())
                        .build();
            }
        } else if (read instanceof org.assay.domain.judgement.Measurement.BelowDetection below) {
            Optional<BigDecimal> limit = Optional.ofNullable(below.lod()).flatMap(Decimals::fit);
            if (below.lod() == null || limit.isPresent()) {
                return made.setKind(MeasurementKind.BELOW_DETECTION)
                        .setDetectionLimit(limit.orElse(null))
                        .build();
            }
        } else if (read instanceof org.assay.domain.judgement.Measurement.SubSamples several) {
            if (SubSampleForm.fill(made, several.values())) {
                return made.setKind(MeasurementKind.SUB_SAMPLES).build();
            }
        } else if (read instanceof org.assay.domain.judgement.Measurement.Text text) {
            return made.setKind(MeasurementKind.TEXT).setText(text.value()).build();
        }
        return ofKind(MeasurementKind.MISSING, printed);
    }

    private static Limit limit(String printed) {
        LimitNotation notation = LimitNotation.parse(printed);
        Limit.Builder made = Limit.newBuilder()
                .setUnit(stated(notation.unit()))
                .setComparison(Comparison.FULL_VALUE)
                .setDecimals(notation.decimals())
                .setText(printed);
        if (!LimitForm.fill(made, notation.limit())) {
            made = Limit.newBuilder()
                    .setKind(LimitKind.UNREADABLE)
                    .setComparison(Comparison.FULL_VALUE)
                    .setText(printed);
        }
        return made.build();
    }

    private static String stated(String text) {
        return text.isEmpty() ? null : text;
    }
}
