package org.assay.standalone.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.assay.provisioner.access.AccessApply;
import org.assay.provisioner.access.AccessOutcome;
import org.assay.provisioner.access.AccessPlan;
import org.assay.provisioner.access.AccessReader;
import org.assay.provisioner.access.Quota;
import org.assay.provisioner.access.WantedAccess;
import org.assay.runtime.config.ConfigSources;

/** Who may do what in a cluster of Assay: what is wanted follows from the apps' topologies, the fixed users and the parties. */
public final class Access {
    private final Admin admin;
    private final WantedAccess wanted;

    /** Uses the client and leaves it open. */
    public Access(Admin admin, WantedAccess wanted) {
        this.admin = admin;
        this.wanted = wanted;
    }

    /**
     * What is wanted.
     *
     * @param sources the settings that the apps run with
     * @param operator whom the command line logs in as
     * @param parties every party, removed ones too
     */
    public static WantedAccess wanted(ConfigSources sources, String operator, Collection<Party> parties) {
        return own(sources, operator, parties).and(of(parties));
    }

    /** The part of it that parties have. */
    public static WantedAccess of(Collection<Party> parties) {
        Set<AclBinding> acls = new HashSet<>();
        Map<String, Map<Quota, Double>> quotas = new HashMap<>();
        for (Party party : parties) {
            acls.addAll(party.grants());
            if (party.isActive()) {
                quotas.put(party.name(), Party.STANDARD_QUOTAS);
            }
        }
        return new WantedAccess(
                acls,
                parties.stream().map(Party::name).collect(Collectors.toSet()),
                quotas,
                parties.stream()
                        .filter(party -> !party.isActive())
                        .map(Party::name)
                        .collect(Collectors.toSet()));
    }

    /** The part of it that our own users have; the gateway's follows from the parties that come by it. */
    public static WantedAccess own(ConfigSources sources, String operator, Collection<Party> parties) {
        Set<AppNeeds> apps = AppNeeds.all(sources);
        Set<AclBinding> acls = new HashSet<>();
        Set<String> users = new HashSet<>(Set.of(operator, FixedNeeds.GATEWAY, FixedNeeds.CONNECT));
        for (AppNeeds app : apps) {
            users.add(app.user());
            acls.addAll(app.grants());
        }
        acls.addAll(FixedNeeds.operator(operator, apps));
        acls.addAll(FixedNeeds.gateway(parties));
        acls.addAll(FixedNeeds.connect());
        return new WantedAccess(acls, users, Map.of(), Set.of());
    }

    /**
     * What has to be done.
     *
     * @throws org.assay.provisioner.access.NoAuthorizerException when everybody may do everything there
     */
    public AccessPlan plan() {
        return AccessPlan.between(new AccessReader(admin).read(), wanted);
    }

    /** Does it. */
    public List<AccessOutcome> apply(AccessPlan plan) {
        return new AccessApply(admin).apply(plan);
    }
}
