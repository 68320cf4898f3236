package org.assay.provisioner.access;

import java.util.Optional;

/**
 * What became of an action.
 *
 * @param problem the cluster's word when it did not do it
 */
public record AccessOutcome(AccessAction action, Optional<String> problem) {}
