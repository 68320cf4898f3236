package org.assay.provisioner.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.assay.provisioner.ProvisioningException;

/** Reads who may do what in a cluster. */
public final class AccessReader {
    private final Admin admin;

    /** A reader that uses the client and leaves it open. */
    public AccessReader(Admin admin) {
        this.admin = admin;
    }

    /** Whether the cluster has an authorizer. */
    public boolean isAuthorized() {
        try {
            get(admin.describeAcls(AclBindingFilter.ANY).values());
            return true;
        } catch (NoAuthorizerException open) {
            return false;
        }
    }

    /**
     * Everything there is.
     *
     * @throws NoAuthorizerException when everybody may do everything
     * @throws ProvisioningException when the cluster does not answer or does not allow it
     */
    public AccessState read() {
        var acls = get(admin.describeAcls(AclBindingFilter.ANY).values());
        return new AccessState(Set.copyOf(acls), passwords(), quotas());
    }

    /** Users that have a password. */
    public Set<String> passwords() {
        return Set.copyOf(get(admin.describeUserScramCredentials().users()));
    }

    /** What each user may send and fetch; the cluster's defaults for users without a quota are not among them. */
    public Map<String, Map<Quota, Double>> quotas() {
        Map<String, Map<Quota, Double>> quotas = new HashMap<>();
        ClientQuotaFilter users = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.USER)));
        get(admin.describeClientQuotas(users).entities()).forEach((entity, values) -> {
            String user = entity.entries().get(ClientQuotaEntity.USER);
            Map<Quota, Double> own = new EnumMap<>(Quota.class);
            for (Quota quota : Quota.values()) {
                if (values.containsKey(quota.key())) {
                    own.put(quota, values.get(quota.key()));
                }
            }
            if (user != null && !own.isEmpty()) {
                quotas.put(user, Map.copyOf(own));
            }
        });
        return quotas;
    }

    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SecurityDisabledException open) {
                throw new NoAuthorizerException(open);
            }
            throw new ProvisioningException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException(e);
        }
    }
}
