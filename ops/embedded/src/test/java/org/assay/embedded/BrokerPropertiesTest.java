package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerPropertiesTest {
    private static final Path DIR = Path.of("/data/broker");

    @Test
    void shouldListenOnTheLoopbackAddressOnly() {
        Map<String, String> properties = BrokerProperties.of(DIR, 24_501, 24_502, Map.of(), Optional.empty());

        assertThat(Arrays.stream(properties.get("listeners").split(",", -1)))
                .containsExactly("PLAINTEXT://127.0.0.1:24501", "CONTROLLER://127.0.0.1:24502");
        assertThat(properties)
                .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:24501")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:24502");
    }

    @Test
    void shouldBeAConfigurationThatKafkaAccepts() {
        Map<String, String> properties = BrokerProperties.of(DIR, 24_501, 24_502, Map.of(), Optional.empty());

        KafkaConfig config = new KafkaConfig(properties);

        assertThat(config.autoCreateTopicsEnable()).isFalse();
        assertThat(config.logDirs()).containsExactly("/data/broker");
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(properties.keySet());
    }

    @Test
    void shouldBeAConfigurationThatKafkaAcceptsWithoutTheBroker() {
        Map<String, String> properties = BrokerProperties.controllerOnly(
                BrokerProperties.of(DIR, 24_501, 24_502, Map.of(), Optional.empty()), Duration.ofMillis(300));

        KafkaConfig config = new KafkaConfig(properties);

        assertThat(properties).containsEntry("listeners", "CONTROLLER://127.0.0.1:24502");
        assertThat(config.processRoles().size()).isEqualTo(1);
        assertThat(config.brokerSessionTimeoutMs()).isEqualTo(300);
    }

    @Test
    void shouldKeepCommittedOffsetsForAsLongAsTheData() {
        Map<String, String> properties = BrokerProperties.of(DIR, 24_501, 24_502, Map.of(), Optional.empty());

        assertThat(properties).containsEntry("offsets.retention.minutes", "2147483647");
    }

    @Test
    void shouldLetTheCallerOverrideADefaultButNotTheNode() {
        Map<String, String> extra = Map.of("message.max.bytes", "1000", "log.dirs", "/elsewhere", "node.id", "7");

        Map<String, String> properties = BrokerProperties.of(DIR, 24_501, 24_502, extra, Optional.empty());

        assertThat(properties)
                .containsEntry("message.max.bytes", "1000")
                .containsEntry("log.dirs", "/data/broker")
                .containsEntry("node.id", "1");
    }
}
