package org.assay.standalone.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.provisioner.access.Grants;
import org.assay.provisioner.access.Quota;

/**
 * A party (接入方) and what it may do by its kind.
 *
 * @param name whom it logs in as; a word of its topics
 * @param comesByHttp whether it has a credential for the doors that speak HTTP
 */
public record Party(String name, PartyKind kind, boolean isActive, boolean comesByHttp) {
    /** What a party may send and fetch unless somebody chose otherwise: a lab's day of reports is some megabytes. */
    public static final Map<Quota, Double> STANDARD_QUOTAS =
            Map.of(Quota.PRODUCE, 1024.0 * 1024, Quota.CONSUME, 8.0 * 1024 * 1024);

    /** The party that a record tells of. */
    public static Party of(PartyChanged party) {
        return new Party(
                party.getPrincipal(),
                party.getKind(),
                party.getStatus() == PartyStatus.ACTIVE,
                !party.getApiKeys().isEmpty()
                        || !party.getCertificates().isEmpty()
                        || !party.getTokens().isEmpty());
    }

    /** Whether users of our own have the name, or one like it. */
    public static boolean isReserved(String name, String operator) {
        return FixedNeeds.isReserved(name, operator);
    }

    /** The topics that it writes: its own, of the kinds that intake takes from it. */
    public List<String> submits() {
        return topics().stream().map(OwnedTopic::name).toList();
    }

    /** The same, as the contract has them. */
    public List<OwnedTopic<?>> topics() {
        return switch (kind) {
            case LAB -> List.of(Topics.INGRESS_RESULT.of(name));
            case OFFICE ->
                List.of(
                        Topics.INGRESS_SAMPLE.of(name),
                        Topics.INGRESS_OFFICE_ACTION.of(name),
                        Topics.INGRESS_SUBJECT_ACTION.of(name));
            case REGULATOR, CITY, UNKNOWN -> List.of();
        };
    }

    /** Begin of the names of what it may read, empty for one that reads nothing. */
    public String reads() {
        return switch (kind) {
            case OFFICE, REGULATOR -> "sampling.regulator." + name + ".";
            case CITY -> "sampling.shared.";
            case LAB, UNKNOWN -> "";
        };
    }

    /** Begin of the names of its consumer groups; a name has no dot, so none begins with that of another. */
    public String groups() {
        return name + ".";
    }

    /** The ACLs; none when it was removed. */
    public Set<AclBinding> grants() {
        Grants grants = Grants.to(name);
        if (isActive) {
            submits().forEach(topic -> grants.topic(topic, AclOperation.WRITE));
            if (!reads().isEmpty()) {
                grants.topics(reads(), AclOperation.READ).groups(groups(), AclOperation.READ);
            }
        }
        return grants.bindings();
    }
}
