package org.assay.provisioner.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.assay.provisioner.Plan;

/**
 * What has to be done so that everybody may do what is wanted and nothing else: what is missing first, then what goes, so that nobody
 * who keeps a right loses it for a moment.
 */
public record AccessPlan(List<AccessAction> actions) {
    public AccessPlan {
        actions = List.copyOf(actions);
    }

    /** The steps from what is to what is wanted. */
    public static AccessPlan between(AccessState state, WantedAccess wanted) {
        List<AccessAction> actions = new ArrayList<>();
        sorted(minus(wanted.acls(), state.acls())).forEach(acl -> actions.add(new AccessAction.Allow(acl)));
        new TreeSet<>(wanted.quotas().keySet())
                .forEach(user -> limits(user, state, wanted.quotas().get(user), actions));
        Set<String> ours = wanted.users().stream().map(Grants::principal).collect(Collectors.toSet());
        sorted(minus(state.acls(), wanted.acls())).stream()
                .filter(acl -> ours.contains(acl.entry().principal()))
                .forEach(acl -> actions.add(new AccessAction.Withdraw(acl)));
        new TreeSet<>(wanted.gone()).forEach(user -> gone(user, state, actions));
        return new AccessPlan(actions);
    }

    /** Whether everything is as wanted. */
    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /** What a program that shows the plan leaves with, as of a plan of topics. */
    public int exitCode() {
        return isEmpty() ? Plan.NOTHING_TO_DO : Plan.CHANGES_PENDING;
    }

    private static void limits(
            String user, AccessState state, Map<Quota, Double> standard, List<AccessAction> actions) {
        Map<Quota, Double> present = state.quotas().getOrDefault(user, Map.of());
        Arrays.stream(Quota.values())
                .filter(quota -> standard.containsKey(quota) && !present.containsKey(quota))
                .forEach(quota ->
                        actions.add(new AccessAction.Limit(user, quota, Optional.empty(), standard.get(quota))));
    }

    private static void gone(String user, AccessState state, List<AccessAction> actions) {
        if (state.passwords().contains(user)) {
            actions.add(new AccessAction.DropPassword(user));
        }
        Map<Quota, Double> present = state.quotas().getOrDefault(user, Map.of());
        Arrays.stream(Quota.values())
                .filter(present::containsKey)
                .forEach(quota -> actions.add(new AccessAction.Unlimit(user, quota, present.get(quota))));
    }

    private static Set<AclBinding> minus(Set<AclBinding> some, Set<AclBinding> others) {
        Set<AclBinding> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<AclBinding> sorted(Set<AclBinding> acls) {
        return acls.stream().sorted(Grants.ORDER).toList();
    }
}
