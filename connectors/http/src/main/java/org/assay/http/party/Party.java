package org.assay.http.party;

import java.util.Set;
import org.assay.contract.access.PartyKind;

/**
 * Who has come in.
 *
 * @param principal authenticated name
 * @param kind what it is
 * @param regions regions it may see, GB/T 2260, children included; 100000 is everything
 */
public record Party(String principal, PartyKind kind, Set<String> regions) {
    public Party {
        regions = Set.copyOf(regions);
    }
}
