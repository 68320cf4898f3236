package org.assay.noticefiles;

import java.math.BigInteger;
import java.util.Comparator;
import org.assay.noticefiles.mapping.Target;

/**
 * The order of the rows of one sample. It rests on what the rows say and not on where they lie, so that files in any
 * order give the same notice: by the test's own id (numbers as numbers), the item, its value, and then the content.
 */
final class RowOrder {
    static final Comparator<MappedRow> BY_CONTENT = Comparator.comparing(RowOrder::id, RowOrder::compareIds)
            .thenComparing(row -> row.text(Target.ITEM_NAME).orElse(""))
            .thenComparing(row -> row.text(Target.ITEM_VALUE).orElse(""))
            .thenComparing(MappedRow::content);

    private RowOrder() {}

    private static String id(MappedRow row) {
        return row.text(Target.ITEM_ID).orElse("");
    }

    private static int compareIds(String one, String other) {
        boolean oneIsNumber = isNumber(one);
        boolean otherIsNumber = isNumber(other);
        if (oneIsNumber && otherIsNumber) {
            int byNumber = new BigInteger(one).compareTo(new BigInteger(other));
            return byNumber != 0 ? byNumber : one.compareTo(other);
        }
        // Numbers before words, else the order would not be one: 2 < 10 < 1a, but 1a < 2 as texts.
        return oneIsNumber == otherIsNumber ? one.compareTo(other) : Boolean.compare(otherIsNumber, oneIsNumber);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.length() <= 40 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
