package org.assay.standalone.secure;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a stack is secured.
 *
 * @param names what its servers are called besides 127.0.0.1 and localhost; empty for those of before
 * @param certificatePort a port for clients with a certificate; empty for that of before, if any
 */
public record SecureOptions(List<String> names, OptionalInt certificatePort) {
    public SecureOptions {
        names = List.copyOf(names);
    }
}
