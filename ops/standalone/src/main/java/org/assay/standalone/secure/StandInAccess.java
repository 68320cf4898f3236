package org.assay.standalone.secure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.assay.contract.topic.App;

/**
 * Stands in for the permissions that follow from the topologies: every app reads and writes all of Assay's topics, which is more than it
 * needs. Groups, transactions and internal topics are its own.
 */
public final class StandInAccess implements AccessPlan {
    @Override
    public List<AclBinding> bindings() {
        return Arrays.stream(App.values()).flatMap(StandInAccess::of).toList();
    }

    private static Stream<AclBinding> of(App app) {
        String principal = "User:" + Identities.of(app);
        String own = app.applicationId();
        return Stream.of(
                allow(principal, ResourceType.TOPIC, "sampling.", AclOperation.READ),
                allow(principal, ResourceType.TOPIC, "sampling.", AclOperation.WRITE),
                allow(principal, ResourceType.TOPIC, "sampling.", AclOperation.DESCRIBE_CONFIGS),
                allow(principal, ResourceType.TOPIC, own, AclOperation.ALL),
                allow(principal, ResourceType.GROUP, own, AclOperation.READ),
                allow(principal, ResourceType.TRANSACTIONAL_ID, own, AclOperation.WRITE));
    }

    private static AclBinding allow(String principal, ResourceType type, String prefix, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, prefix, PatternType.PREFIXED),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }
}
