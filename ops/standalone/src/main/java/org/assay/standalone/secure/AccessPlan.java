package org.assay.standalone.secure;

import java.util.List;
import org.apache.kafka.common.acl.AclBinding;

/** What the stack's own principals may do. Applied when the topics are there; what is not in it is denied. */
@FunctionalInterface
public interface AccessPlan {
    /** The permissions. */
    List<AclBinding> bindings();
}
