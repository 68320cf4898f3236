package org.assay.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;
import org.junit.jupiter.api.Test;

class GenerationSerdeTest {
    private static final Generations SECOND = Generations.FIRST.with(Set.of(App.SHARING), 2, true);

    private final ConfiguredSerdes serdes =
            ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://generation-serde"));
    private final Serde<SharedAlert> plain = serdes.value(SharedAlert.class);

    @Test
    void shouldBeThePlainSerdeInTheFirstGeneration() {
        assertThat(of(Generations.FIRST)).isSameAs(plain);
    }

    @Test
    void shouldRaiseTheVersionOfACopy() {
        SharedAlert alert = alert(3);

        byte[] written = of(SECOND).serializer().serialize(Topics.SHARED_ALERT.name() + ".g2", alert);

        SharedAlert read = of(SECOND).deserializer().deserialize(Topics.SHARED_ALERT.name(), written);
        assertThat(read).isEqualTo(alert(Generations.VERSIONS + 3));
        assertThat(alert.getVersion()).isEqualTo(3);
    }

    @Test
    void shouldWriteUnderTheSchemaOfTheContractsTopic() {
        byte[] own = of(SECOND).serializer().serialize("anything", alert(Generations.VERSIONS + 3));

        assertThat(own)
                .isEqualTo(plain.serializer().serialize(Topics.SHARED_ALERT.name(), alert(Generations.VERSIONS + 3)));
        assertThat(of(SECOND).serializer().serialize("anything", null)).isNull();
    }

    private Serde<SharedAlert> of(Generations generations) {
        return GenerationSerde.of(plain, Topics.SHARED_ALERT, App.SHARING, generations);
    }

    private static SharedAlert alert(long version) {
        return SharedAlert.newBuilder()
                .setAlertId("a")
                .setVersion(version)
                .setStatus(SharedAlertStatus.ACTIVE)
                .setKind("NONCONFORMANCE")
                .setRule("R")
                .build();
    }
}
