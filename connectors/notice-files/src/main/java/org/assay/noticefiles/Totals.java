package org.assay.noticefiles;

/**
 * What became of the rows of all readable files. {@code submitted + duplicate + malformed = rows}.
 *
 * @param rows rows read
 * @param submitted rows that went into a submission
 * @param duplicate rows equal to an earlier one
 * @param malformed rows that could not be read
 * @param samples submissions
 */
public record Totals(long rows, long submitted, long duplicate, long malformed, long samples) {
    public Totals {
        if (submitted + duplicate + malformed != rows) {
            throw new IllegalArgumentException(
                    "rows lost: " + submitted + " + " + duplicate + " + " + malformed + " is not " + rows);
        }
    }
}
