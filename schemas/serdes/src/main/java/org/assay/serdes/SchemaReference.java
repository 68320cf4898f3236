package org.assay.serdes;

/**
 * A named type that a schema uses but that is registered on its own.
 *
 * @param name full name of the type, as the schema that refers to it writes it
 * @param subject where the type is registered
 * @param version which version is meant
 */
public record SchemaReference(String name, String subject, int version) {}
