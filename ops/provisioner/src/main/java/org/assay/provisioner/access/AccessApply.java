package org.assay.provisioner.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.assay.provisioner.ProvisioningException;

/** Carries a plan out. */
public final class AccessApply {
    private final Admin admin;

    /** Uses the client and leaves it open. */
    public AccessApply(Admin admin) {
        this.admin = admin;
    }

    /** Carries every action out and goes on when one fails; a second run does what is left. */
    public List<AccessOutcome> apply(AccessPlan plan) {
        // Asked for together, awaited one by one: some hundred ACLs at a first start.
        List<Map.Entry<AccessAction, KafkaFuture<?>>> asked = new ArrayList<>();
        List<AclBinding> allowed = of(plan, AccessAction.Allow.class, AccessAction.Allow::acl);
        var created = allowed.isEmpty()
                ? Map.<AclBinding, KafkaFuture<Void>>of()
                : admin.createAcls(allowed).values();
        for (AccessAction action : plan.actions()) {
            KafkaFuture<?> done = action instanceof AccessAction.Allow allow ? created.get(allow.acl()) : ask(action);
            asked.add(Map.entry(action, done));
        }
        return asked.stream()
                .map(entry -> outcome(entry.getKey(), entry.getValue()))
                .toList();
    }

    private KafkaFuture<?> ask(AccessAction action) {
        if (action instanceof AccessAction.Withdraw withdraw) {
            return admin.deleteAcls(List.of(withdraw.acl().toFilter())).all();
        }
        if (action instanceof AccessAction.DropPassword drop) {
            return admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialDeletion(drop.user(), ScramMechanism.SCRAM_SHA_512)))
                    .all();
        }
        if (action instanceof AccessAction.Limit limit) {
            return quota(limit.user(), limit.quota(), limit.to());
        }
        AccessAction.Unlimit unlimit = (AccessAction.Unlimit) action;
        return quota(unlimit.user(), unlimit.quota(), null);
    }

    private KafkaFuture<Void> quota(String user, Quota quota, Double value) {
        return admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                        new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user)),
                        List.of(new ClientQuotaAlteration.Op(quota.key(), value)))))
                .all();
    }

    private static AccessOutcome outcome(AccessAction action, KafkaFuture<?> done) {
        try {
            AccessReader.get(done);
            return new AccessOutcome(action, Optional.empty());
        } catch (ProvisioningException refused) {
            return new AccessOutcome(action, Optional.of(String.valueOf(refused.getMessage())));
        }
    }

    private static <A extends AccessAction, T> List<T> of(AccessPlan plan, Class<A> type, Function<A, T> part) {
        return plan.actions().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(part)
                .toList();
    }
}
