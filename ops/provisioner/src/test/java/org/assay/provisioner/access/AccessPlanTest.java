package org.assay.provisioner.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class AccessPlanTest {
    private static final AclBinding WANTED = acl("lab", "sampling.ingress.lab.result.v1", AclOperation.WRITE);
    private static final AclBinding TOO_MUCH = acl("lab", "sampling.shared.x.v1", AclOperation.READ);
    private static final AclBinding FOREIGN = acl("other", "sampling.shared.x.v1", AclOperation.READ);

    @Test
    void shouldAddWhatIsMissingAndTakeAwayWhatOursHaveTooMuchOnly() {
        AccessState state = new AccessState(Set.of(TOO_MUCH, FOREIGN), Set.of(), Map.of());
        WantedAccess wanted = new WantedAccess(Set.of(WANTED), Set.of("lab"), Map.of(), Set.of());

        AccessPlan plan = AccessPlan.between(state, wanted);

        assertThat(plan.actions()).containsExactly(new AccessAction.Allow(WANTED), new AccessAction.Withdraw(TOO_MUCH));
        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(new AccessText(Locale.ENGLISH).of(plan))
                .containsExactly(
                        "+ User:lab: WRITE on topic sampling.ingress.lab.result.v1",
                        "- User:lab: READ on topic sampling.shared.x.v1",
                        "1 to add, 1 to take away.");
    }

    @Test
    void shouldLeaveAQuotaThatSomebodyChose() {
        AccessState state = new AccessState(Set.of(), Set.of(), Map.of("lab", Map.of(Quota.PRODUCE, 7.0)));
        WantedAccess wanted = new WantedAccess(
                Set.of(), Set.of("lab"), Map.of("lab", Map.of(Quota.PRODUCE, 1.0, Quota.CONSUME, 2.0)), Set.of());

        assertThat(AccessPlan.between(state, wanted).actions())
                .containsExactly(new AccessAction.Limit("lab", Quota.CONSUME, Optional.empty(), 2));
    }

    @Test
    void shouldTakeEverythingFromOneThatIsGoneAndNothingFromOthers() {
        Map<String, Map<Quota, Double>> quotas =
                Map.of("lab", Map.of(Quota.PRODUCE, 7.0), "other", Map.of(Quota.PRODUCE, 8.0));
        AccessState state = new AccessState(Set.of(WANTED, FOREIGN), Set.of("lab", "other"), quotas);
        WantedAccess wanted = new WantedAccess(Set.of(), Set.of("lab"), Map.of(), Set.of("lab"));

        assertThat(AccessPlan.between(state, wanted).actions())
                .containsExactly(
                        new AccessAction.Withdraw(WANTED),
                        new AccessAction.DropPassword("lab"),
                        new AccessAction.Unlimit("lab", Quota.PRODUCE, 7));
    }

    @Test
    void shouldRefuseToWantSomethingForAUserThatIsNoneOfOurs() {
        assertThatThrownBy(() -> new WantedAccess(Set.of(FOREIGN), Set.of("lab"), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("User:other");
    }

    private static AclBinding acl(String user, String topic, AclOperation operation) {
        return Grants.to(user).topic(topic, operation).bindings().iterator().next();
    }
}
