package org.assay.provisioner.access;

import java.util.Optional;
import org.apache.kafka.common.acl.AclBinding;

/** One step of a plan. */
public sealed interface AccessAction {
    /** An ACL that is missing. */
    record Allow(AclBinding acl) implements AccessAction {}

    /** An ACL of a user of ours that is not wanted. */
    record Withdraw(AclBinding acl) implements AccessAction {}

    /** A user that is void loses its password. */
    record DropPassword(String user) implements AccessAction {}

    /** A user gets a quota; it had none of this kind, or another one. */
    record Limit(String user, Quota quota, Optional<Double> from, double to) implements AccessAction {}

    /** A user that is void loses its quota. */
    record Unlimit(String user, Quota quota, double from) implements AccessAction {}
}
