package org.assay.standalone.secure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assay.contract.topic.App;
import org.assay.embedded.security.RegistryRole;
import org.assay.embedded.security.StackSecrets;

/** The stack's own principals. Each has a password, a token for the registry, and a file with its client settings. */
public final class Identities {
    /** Takes submissions over HTTP. */
    public static final String GATEWAY = "gateway";

    /** Runs connectors. */
    public static final String CONNECT = "connect";

    private Identities() {}

    /** The principal of an app. */
    public static String of(App app) {
        return "assay-" + app.kebab();
    }

    /** All that log in as clients. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(List.of(StackSecrets.OPERATOR, GATEWAY, CONNECT));
        Arrays.stream(App.values()).map(Identities::of).forEach(all::add);
        return all;
    }

    static RegistryRole role(String principal) {
        return principal.equals(StackSecrets.OPERATOR) ? RegistryRole.ADMIN : RegistryRole.READER;
    }
}
