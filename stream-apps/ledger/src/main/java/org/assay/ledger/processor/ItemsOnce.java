package org.assay.ledger.processor;

import java.util.List;
import java.util.function.Function;
import org.assay.contract.ledger.JudgedItem;
import org.assay.domain.ledger.JudgedTest;
import org.assay.mapping.StateMapping;
import org.assay.serdes.EncodedOnce;

/**
 * The contract's tests of a report, for the row and for the change of verdict that follows from it: made and written once,
 * because they are most of both. For one thread.
 */
final class ItemsOnce implements Function<List<JudgedTest>, List<JudgedItem>> {
    private List<JudgedTest> tests;
    private List<JudgedItem> items;

    @Override
    public List<JudgedItem> apply(List<JudgedTest> asked) {
        // The very same list: to compare what is in it would cost what is saved.
        if (items == null || asked != tests) {
            tests = asked;
            items = new EncodedOnce<>(StateMapping.items(asked));
        }
        return items;
    }
}
