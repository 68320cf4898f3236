package org.assay.noticefiles.mapping;

/** What a row of the file stands for. Either way a row that equals an earlier one in every column is a duplicate. */
public enum RowIs {
    /** A result of a sample; a sample with several failing items has several rows. */
    SAMPLE,
    /**
     * A test with an id of its own. A row that equals an earlier one in all but the id is a repeated test: it is kept
     * and marked.
     */
    TEST
}
