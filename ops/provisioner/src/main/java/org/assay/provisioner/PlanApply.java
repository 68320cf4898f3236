package org.assay.provisioner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** Carries a plan out, or lets the cluster check it. */
public final class PlanApply {
    private final Admin admin;

    /** Uses the client and leaves it open. */
    public PlanApply(Admin admin) {
        this.admin = admin;
    }

    /** Carries out every action that is not a refusal, and goes on when one fails; a second run does what is left. */
    public List<Outcome> apply(Plan plan) {
        return run(plan, false);
    }

    /** Lets the cluster check every action that is not a refusal, and changes nothing. */
    public List<Outcome> dryRun(Plan plan) {
        return run(plan, true);
    }

    private List<Outcome> run(Plan plan, boolean validateOnly) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Action action : plan.actions()) {
            if (action instanceof Action.Create create) {
                outcomes.add(outcome(action, create(create.spec(), validateOnly)));
            } else if (action instanceof Action.Grow grow) {
                outcomes.add(outcome(action, grow(grow, validateOnly)));
            } else if (action instanceof Action.Set set) {
                ConfigEntry entry = new ConfigEntry(set.key(), set.to());
                outcomes.add(outcome(action, alter(set.topic(), entry, AlterConfigOp.OpType.SET, validateOnly)));
            } else if (action instanceof Action.Unset unset) {
                ConfigEntry entry = new ConfigEntry(unset.key(), null);
                outcomes.add(outcome(action, alter(unset.topic(), entry, AlterConfigOp.OpType.DELETE, validateOnly)));
            }
        }
        return outcomes;
    }

    private KafkaFuture<Void> create(TopicSpec spec, boolean validateOnly) {
        Optional<Short> replication = spec.replicationFactor() == TopicSpec.CLUSTER_DEFAULT
                ? Optional.empty()
                : Optional.of((short) spec.replicationFactor());
        NewTopic topic = new NewTopic(spec.name(), Optional.of(spec.partitions()), replication).configs(spec.config());
        return admin.createTopics(List.of(topic), new CreateTopicsOptions().validateOnly(validateOnly))
                .all();
    }

    private KafkaFuture<Void> grow(Action.Grow grow, boolean validateOnly) {
        return admin.createPartitions(
                        Map.of(grow.topic(), NewPartitions.increaseTo(grow.to())),
                        new CreatePartitionsOptions().validateOnly(validateOnly))
                .all();
    }

    private KafkaFuture<Void> alter(
            String topic, ConfigEntry entry, AlterConfigOp.OpType operation, boolean validateOnly) {
        return admin.incrementalAlterConfigs(
                        Map.of(TopicReader.resource(topic), List.of(new AlterConfigOp(entry, operation))),
                        new AlterConfigsOptions().validateOnly(validateOnly))
                .all();
    }

    private static Outcome outcome(Action action, KafkaFuture<Void> done) {
        try {
            done.get();
            return new Outcome(action, Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome(action, Optional.of(String.valueOf(e.getCause().getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException(e);
        }
    }
}
