package org.assay.standalone.quarantine;

import java.time.Instant;
import org.assay.contract.topic.App;

/**
 * A record that an app leaves out.
 *
 * @param coordinates where it lies: topic/partition/offset
 * @param reason the operator's words
 * @param since when the operator said so
 */
public record Quarantined(App app, String coordinates, String reason, Instant since) {}
