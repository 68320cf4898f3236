package org.assay.alerting.processor;

import java.time.LocalDate;
import org.assay.contract.ledger.VerdictChanged;

/**
 * A change of verdict and the business day on which it became known.
 *
 * @param day null before the first day
 */
public record DatedChange(VerdictChanged change, LocalDate day) {}
