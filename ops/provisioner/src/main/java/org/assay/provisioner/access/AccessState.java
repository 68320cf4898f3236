package org.assay.provisioner.access;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Who may do what in a cluster at present.
 *
 * @param acls every ACL, foreign ones too
 * @param passwords users that have a password (SCRAM)
 * @param quotas by user, without the defaults of the cluster
 */
public record AccessState(Set<AclBinding> acls, Set<String> passwords, Map<String, Map<Quota, Double>> quotas) {
    public AccessState {
        acls = Set.copyOf(acls);
        passwords = Set.copyOf(passwords);
        quotas = Map.copyOf(quotas);
    }
}
