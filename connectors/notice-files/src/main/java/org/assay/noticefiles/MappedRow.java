package org.assay.noticefiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.noticefiles.mapping.Target;

/**
 * A row under the names of the contract.
 *
 * @param ref where it lies
 * @param texts text of every field that says something; days are ISO 8601, words are symbols of the contract
 * @param itemNames names of the items the row tells of
 * @param content digest of all columns
 * @param contentWithoutId digest of all columns but the test's own id
 */
record MappedRow(
        RowRef ref, Map<Target, String> texts, List<String> itemNames, RowDigest content, RowDigest contentWithoutId) {

    Optional<String> text(Target target) {
        return Optional.ofNullable(texts.get(target));
    }

    /** What a notice cannot do without, and the mapper has seen to. */
    String required(Target target) {
        return texts.get(target);
    }
}
