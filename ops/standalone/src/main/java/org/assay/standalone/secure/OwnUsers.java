package org.assay.standalone.secure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;

/** Makes the broker know the stack's own principals that have come since it was formatted. */
public final class OwnUsers {
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private OwnUsers() {}

    /** With the operator's admin client; a second time changes nothing. */
    public static void complete(Admin admin, Map<String, String> passwords) {
        try {
            Set<String> known = admin.describeUserScramCredentials().all().get().keySet();
            List<UserScramCredentialAlteration> missing = Identities.all().stream()
                    .filter(principal -> !known.contains(principal))
                    .<UserScramCredentialAlteration>map(
                            principal -> new UserScramCredentialUpsertion(principal, SCRAM, passwords.get(principal)))
                    .toList();
            if (!missing.isEmpty()) {
                admin.alterUserScramCredentials(missing).all().get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
