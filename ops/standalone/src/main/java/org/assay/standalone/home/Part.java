package org.assay.standalone.home;

import java.util.Locale;

/** A process of the stack, in the order of the start. */
public enum Part {
    BROKER,
    REGISTRY,
    APPS,
    /** Only when it is asked for. */
    GATEWAY;

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
