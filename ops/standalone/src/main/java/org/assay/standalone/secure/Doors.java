package org.assay.standalone.secure;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Lets the stack's own principals in, and gives them what they need. A second time changes nothing. */
public final class Doors {
    private Doors() {}

    /** Opens them, with the operator's admin client. */
    public static void open(Admin admin, Locks locks, AccessPlan plan) {
        OwnUsers.complete(admin, locks.secrets().passwordsByPrincipal());
        try {
            admin.createAcls(plan.bindings()).all().get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
