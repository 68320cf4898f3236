package org.assay.reference;

/**
 * A place in a file.
 *
 * @param line from 1 on
 * @param position in the line, from 1 on; 0 where only the line is known
 */
record Spot(int line, int position) {}
