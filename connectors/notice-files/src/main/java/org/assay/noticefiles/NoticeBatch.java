package org.assay.noticefiles;

import java.util.List;

/**
 * What was read from the files of one call.
 *
 * @param submissions one a sample, ordered by organiser and sample number
 * @param others rows that are in no submission, ordered by file and row
 * @param badFiles files that could not be read; their rows are in nothing else
 * @param totals the count of all rows
 */
public record NoticeBatch(
        List<Submission> submissions, List<RowOutcome> others, List<BadFile> badFiles, Totals totals) {
    public NoticeBatch {
        submissions = List.copyOf(submissions);
        others = List.copyOf(others);
        badFiles = List.copyOf(badFiles);
    }
}
