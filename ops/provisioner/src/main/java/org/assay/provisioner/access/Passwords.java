package org.assay.provisioner.access;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** Passwords of users (SCRAM-SHA-512). The cluster keeps a salted hash; the password itself is nowhere but with its user. */
public final class Passwords {
    /** What clients name in {@code sasl.mechanism}. */
    public static final String MECHANISM = ScramMechanism.SCRAM_SHA_512.mechanismName();

    private static final int ITERATIONS = 8192;

    private final Admin admin;

    /** Uses the client and leaves it open. */
    public Passwords(Admin admin) {
        this.admin = admin;
    }

    /**
     * Gives a user a password; one it had is void from then on, connections that are open stay.
     *
     * @throws org.assay.provisioner.ProvisioningException when the cluster does not answer or does not allow it
     */
    public void set(String user, String password) {
        AccessReader.get(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)))
                .all());
    }
}
