package org.assay.domain.ledger;

import java.util.Optional;
import org.assay.domain.model.Party;
import org.assay.domain.model.Sample;

/** A party of a sample in a proceeding (当事人). */
public enum PartyRole {
    PRODUCER,
    SELLER,
    PLATFORM;

    /** Who that is; empty when nobody is known. */
    Optional<Party> of(Sample sample) {
        Party party =
                switch (this) {
                    case PRODUCER -> sample.producer();
                    case SELLER -> sample.seller();
                    case PLATFORM -> sample.platform();
                };
        return Optional.ofNullable(party).filter(p -> p.enterprise().isPresent());
    }
}
