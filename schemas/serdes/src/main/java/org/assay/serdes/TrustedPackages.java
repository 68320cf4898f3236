package org.assay.serdes;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro which generated classes it may load. Since 1.12.2 Avro refuses a class that a schema names unless its package
 * is trusted; this adds ours, and those of the configuration, to what the system properties of Avro already allow.
 */
public final class TrustedPackages {

    private static final Set<String> PREFIXES = ConcurrentHashMap.newKeySet();

    static {
        PREFIXES.add("org.assay.");
        extendAvro();
    }

    private TrustedPackages() {}

    /** Makes sure that Avro loads the classes of {@code org.assay} and below. Calling it again changes nothing. */
    public static void trustAssay() {
        // The work is done once, when this class is initialised.
    }

    /** Trusts further packages and all below them. */
    public static void trust(Collection<String> packages) {
        packages.stream().map(name -> name.endsWith(".") ? name : name + ".").forEach(PREFIXES::add);
    }

    private static void extendAvro() {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, TrustedPackages::isTrusted));
    }

    private static boolean isTrusted(Class<?> type) {
        String name = type.getName();
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
