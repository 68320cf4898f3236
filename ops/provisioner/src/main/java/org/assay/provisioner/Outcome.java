package org.assay.provisioner;

import java.util.Optional;

/**
 * What became of an action.
 *
 * @param action the action; never a refusal, since a refusal is not carried out
 * @param problem the cluster's word when it did not do it
 */
public record Outcome(Action action, Optional<String> problem) {}
