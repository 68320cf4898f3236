package org.assay.oracle;

/**
 * A place where what was published is not what the submissions say.
 *
 * @param key sample, cell, alert or submission
 * @param expected what the oracle computed, or null when nothing should be there
 * @param actual what was published, or null when nothing is there
 */
public record Difference(Output output, String key, String expected, String actual) {}
