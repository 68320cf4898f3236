package org.assay.noticefiles.mapping;

/** Formats a mapping can read. */
public enum FileFormat {
    /** Text with a header row and a delimiter. */
    CSV,
    /** A sheet of an Office Open XML workbook, with a header row. */
    XLSX,
    /** One JSON object a line. */
    JSONL
}
