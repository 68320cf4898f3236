package org.assay.noticefiles;

import java.util.List;
import org.assay.contract.ingress.NoticePublished;

/**
 * One sample, ready to be submitted.
 *
 * @param notice the notice
 * @param rows the rows it was made of, at least one
 * @param disagreements fields on which the rows tell different things; the notice holds what the first row says
 */
public record Submission(NoticePublished notice, List<RowRef> rows, List<String> disagreements) {
    public Submission {
        rows = List.copyOf(rows);
        disagreements = List.copyOf(disagreements);
    }
}
