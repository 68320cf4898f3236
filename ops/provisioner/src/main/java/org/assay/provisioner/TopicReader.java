package org.assay.provisioner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Reads the topics of a cluster. */
public final class TopicReader {
    private static final String OURS = "sampling.";

    private final Admin admin;

    /** A reader that uses the client and leaves it open. */
    public TopicReader(Admin admin) {
        this.admin = admin;
    }

    /**
     * The topics that exist, of Assay's naming or among the wanted ones, in the order of their names; the apps' internal topics and other
     * people's topics are none of ours.
     *
     * @throws ProvisioningException when the cluster does not answer or does not allow it
     */
    public List<TopicSpec> read(Collection<TopicSpec> wanted) {
        Set<String> names = wanted.stream().map(TopicSpec::name).collect(Collectors.toSet());
        try {
            Set<String> found = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(OURS) || names.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            return describe(found);
        } catch (ExecutionException e) {
            throw new ProvisioningException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException(e);
        }
    }

    private List<TopicSpec> describe(Set<String> names) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> topics =
                admin.describeTopics(names).allTopicNames().get();
        Map<ConfigResource, Config> configs = admin.describeConfigs(
                        names.stream().map(TopicReader::resource).toList())
                .all()
                .get();
        List<TopicSpec> specs = new ArrayList<>();
        for (String name : names) {
            TopicDescription topic = topics.get(name);
            specs.add(new TopicSpec(
                    name,
                    topic.partitions().size(),
                    topic.partitions().get(0).replicas().size(),
                    own(configs.get(resource(name)))));
        }
        return specs;
    }

    private static Map<String, String> own(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
