package org.assay.domain.intake;

/**
 * What a report calls one of its items.
 *
 * @param code code in the reference data, null when the report gives none
 * @param name name of the item
 */
public record TestedItem(String code, String name) {}
