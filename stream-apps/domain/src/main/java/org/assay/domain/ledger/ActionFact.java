package org.assay.domain.ledger;

import java.time.LocalDate;
import org.assay.domain.model.Origin;

/**
 * An action that was accepted.
 *
 * @param actedOn business day of the action; null where it may be left out
 */
public record ActionFact(Action action, LocalDate actedOn, Origin origin) {}
