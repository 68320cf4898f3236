package org.assay.provisioner.access;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Collects what one principal may do. Every grant allows, from any host; what is not granted is denied. */
public final class Grants {
    /** By principal, kind of resource, name, pattern and operation. */
    public static final Comparator<AclBinding> ORDER = Comparator.comparing(
                    (AclBinding binding) -> binding.entry().principal())
            .thenComparing(binding -> binding.pattern().resourceType())
            .thenComparing(binding -> binding.pattern().name())
            .thenComparing(binding -> binding.pattern().patternType())
            .thenComparing(binding -> binding.entry().operation())
            .thenComparing(binding -> binding.entry().permissionType())
            .thenComparing(binding -> binding.entry().host());

    private static final String USER = "User:";

    private final String principal;
    private final Set<AclBinding> bindings = new TreeSet<>(ORDER);

    private Grants(String principal) {
        this.principal = principal;
    }

    /** For a user, by the name that was authenticated. */
    public static Grants to(String user) {
        return new Grants(principal(user));
    }

    /** Kafka's name of a user. */
    public static String principal(String user) {
        return USER + user;
    }

    /** On the topic of this name. */
    public Grants topic(String name, AclOperation... operations) {
        return add(ResourceType.TOPIC, name, PatternType.LITERAL, operations);
    }

    /** On every topic whose name begins so. */
    public Grants topics(String prefix, AclOperation... operations) {
        return add(ResourceType.TOPIC, prefix, PatternType.PREFIXED, operations);
    }

    /** On the group of this name. */
    public Grants group(String name, AclOperation... operations) {
        return add(ResourceType.GROUP, name, PatternType.LITERAL, operations);
    }

    /** On every group whose name begins so. */
    public Grants groups(String prefix, AclOperation... operations) {
        return add(ResourceType.GROUP, prefix, PatternType.PREFIXED, operations);
    }

    /** Transactions under this id. */
    public Grants transaction(String id) {
        return add(ResourceType.TRANSACTIONAL_ID, id, PatternType.LITERAL, AclOperation.WRITE, AclOperation.DESCRIBE);
    }

    /** Transactions under every id that begins so. */
    public Grants transactions(String prefix) {
        return add(
                ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED, AclOperation.WRITE, AclOperation.DESCRIBE);
    }

    /** On the cluster as a whole. */
    public Grants cluster(AclOperation... operations) {
        return add(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL, operations);
    }

    /** What was collected. */
    public Set<AclBinding> bindings() {
        return Set.copyOf(bindings);
    }

    private Grants add(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        for (AclOperation operation : operations) {
            bindings.add(new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW)));
        }
        return this;
    }
}
