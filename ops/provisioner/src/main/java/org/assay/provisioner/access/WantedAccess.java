package org.assay.provisioner.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Who should be able to do what. Users that are not named here are somebody else's and never touched.
 *
 * @param acls every ACL of our users
 * @param users our users; an ACL of theirs that is not wanted goes
 * @param quotas by user, what it gets when it has no quota of that kind; one that somebody chose stays
 * @param gone users of ours that are void: their passwords and quotas go, too
 */
public record WantedAccess(
        Set<AclBinding> acls, Set<String> users, Map<String, Map<Quota, Double>> quotas, Set<String> gone) {
    public WantedAccess {
        acls = Set.copyOf(acls);
        users = Set.copyOf(users);
        quotas = Map.copyOf(quotas);
        gone = Set.copyOf(gone);
        for (AclBinding acl : acls) {
            String principal = acl.entry().principal();
            if (users.stream().noneMatch(user -> Grants.principal(user).equals(principal))) {
                throw new IllegalArgumentException("an ACL is wanted for " + principal + ", who is none of ours");
            }
        }
    }

    /** Both together. */
    public WantedAccess and(WantedAccess other) {
        Map<String, Map<Quota, Double>> allQuotas = new HashMap<>(quotas);
        allQuotas.putAll(other.quotas);
        return new WantedAccess(union(acls, other.acls), union(users, other.users), allQuotas, union(gone, other.gone));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
