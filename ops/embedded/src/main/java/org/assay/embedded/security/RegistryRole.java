package org.assay.embedded.security;

/** What a principal may do in the registry. */
public enum RegistryRole {
    /** Reads schemas, and finds the id of one that is registered. */
    READER("sr-readonly"),

    /** Registers and deletes schemas, and sets compatibility levels. */
    ADMIN("sr-admin");

    private final String word;

    RegistryRole(String word) {
        this.word = word;
    }

    /** The registry's own word. */
    String word() {
        return word;
    }
}
