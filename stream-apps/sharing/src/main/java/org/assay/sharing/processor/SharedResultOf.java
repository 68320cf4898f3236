package org.assay.sharing.processor;

import java.util.List;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.shared.SharedResult;
import org.assay.domain.sharing.SharedChange;
import org.assay.mapping.SharedMapping;
import org.assay.mapping.StateMapping;

/** What a change of verdict changes for partners; at most one record, and none for a control event. */
public final class SharedResultOf {
    private SharedResultOf() {}

    /** The record to share, if there is one. */
    public static List<SharedResult> change(VerdictFeed feed) {
        return feed.getPayload() instanceof VerdictChanged changed
                ? SharedChange.of(StateMapping.toDomain(changed)).map(SharedMapping::toContract).stream()
                        .toList()
                : List.of();
    }
}
