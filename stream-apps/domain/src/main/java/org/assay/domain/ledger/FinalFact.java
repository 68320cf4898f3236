package org.assay.domain.ledger;

import org.assay.domain.model.Origin;

/** A report version that was declared final. */
public record FinalFact(String reportNumber, int version, Origin origin) {}
