package org.assay.domain.sharing;

import java.util.stream.Collectors;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.ledger.FailingItems;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.ReferenceLimit;
import org.assay.domain.model.Basis;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.LimitText;

/**
 * A test as partners see it.
 *
 * @param value as printed, else written out; null when there is none
 * @param limit the limit it was judged by: as printed, else written out; null when there is none
 * @param conforming null when it was not judged, or by a method that could not have seen a failure
 */
public record SharedItem(
        String code,
        String name,
        String unit,
        String method,
        String value,
        String limit,
        Severity severity,
        Boolean conforming) {

    static SharedItem of(Basis basis, JudgedTest judged) {
        ItemTest test = judged.submitted().test();
        String value = SharedParty.text(judged.submitted().valueText());
        return new SharedItem(
                judged.itemCode(),
                test.name(),
                SharedParty.text(test.unit()),
                SharedParty.text(judged.submitted().method()),
                value == null ? written(test.value()) : value,
                limit(judged),
                judged.severity(),
                conforming(basis, judged));
    }

    private static Boolean conforming(Basis basis, JudgedTest judged) {
        if (FailingItems.isStated(basis, judged)) {
            return Boolean.FALSE;
        }
        return switch (judged.judgement().outcome()) {
            case CONFORMING -> Boolean.TRUE;
            case METHOD_NOT_FIT -> null;
            case NONCONFORMING, NOT_REJUDGED ->
                judged.submitted().test().given() == GivenVerdict.CONFORMING ? true : null;
        };
    }

    private static String limit(JudgedTest judged) {
        ReferenceLimit reference = judged.limit();
        ItemTest test = judged.submitted().test();
        if (reference != null) {
            return written(reference.limit(), SharedParty.text(reference.unit()), test.unit());
        }
        String printed = SharedParty.text(judged.submitted().limitText());
        return printed == null ? written(test.limit(), SharedParty.text(test.limitUnit()), test.unit()) : printed;
    }

    private static String written(Limit limit, String unit, String unitOfValue) {
        if (limit instanceof Limit.NotStated) {
            return null;
        }
        if (limit instanceof Limit.Unreadable unreadable) {
            return unreadable.text();
        }
        String text = LimitText.format(limit);
        return unit == null || unit.equals(unitOfValue) ? text : text + " " + unit;
    }

    private static String written(Measurement value) {
        if (value instanceof Measurement.Quantity quantity) {
            return quantity.value().toPlainString();
        } else if (value instanceof Measurement.BelowDetection below) {
            return below.lod() == null ? "ND" : "< " + below.lod().toPlainString();
        } else if (value instanceof Measurement.SubSamples several) {
            return several.values().stream().map(SharedItem::writtenSingle).collect(Collectors.joining("; "));
        } else if (value instanceof Measurement.Text text) {
            return text.value();
        }
        return SharedParty.text(((Measurement.Missing) value).raw());
    }

    private static String writtenSingle(Measurement value) {
        String text = written(value);
        return text == null ? "/" : text;
    }
}
