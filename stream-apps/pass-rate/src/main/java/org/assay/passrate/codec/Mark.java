package org.assay.passrate.codec;

import org.assay.domain.passrate.Control;

/**
 * A control event on its way through the app: behind everything that came before it in one of the inputs.
 *
 * @param input which of them, from 0
 * @param inputs how many there are
 */
public record Mark(Control control, int input, int inputs) implements ToCounter, ToOwner {}
