package org.assay.testkit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTopologyTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology/words.txt");

    @TempDir
    private Path folder;

    @Test
    void shouldAcceptTheDeployedTopology() {
        try (TopologyHarness harness = TopologyHarness.of(ExampleApp.APP).start()) {
            assertThatCode(() -> GoldenTopology.check(harness, GOLDEN)).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldLetStatelessNodesChange() {
        List<String> before = Skeleton.of("a", topology("map-one", "rows-store"));
        List<String> after = Skeleton.of("a", topology("map-two", "rows-store"));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void shouldRefuseARenamedStoreAndSayWhichWaysAreLegal() throws IOException {
        Path golden = golden(Skeleton.of("a", topology("map", "rows-store")));

        assertThatThrownBy(() -> GoldenTopology.check("a", topology("map", "rows-store-v2"), golden))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("- store rows-store timestamped-key-value")
                .hasMessageContaining("+ store rows-store-v2 timestamped-key-value")
                .hasMessageContaining("compatible:")
                .hasMessageContaining("drain first:")
                .hasMessageContaining("new application id:");
    }

    @Test
    void shouldRefuseAStoreOfAnotherKind() throws IOException {
        Path golden = golden(List.of(
                "application a",
                "sub-topology 0",
                "  source in",
                "  source pattern lab-.*",
                "  store rows-store window",
                "  sink out"));

        assertThatThrownBy(() -> GoldenTopology.check("a", topology("map", "rows-store"), golden))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("- store rows-store window")
                .hasMessageContaining("+ store rows-store timestamped-key-value");
    }

    @Test
    void shouldRefuseAnotherApplicationId() throws IOException {
        Path golden = golden(Skeleton.of("a", topology("map", "rows-store")));

        assertThatThrownBy(() -> GoldenTopology.check("b", topology("map", "rows-store"), golden))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("+ application b");
    }

    @Test
    void shouldRefuseAMissingFile() {
        assertThatThrownBy(() -> GoldenTopology.check("a", topology("map", "rows-store"), folder.resolve("none")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no golden file");
    }

    @Test
    void shouldWriteTheFileWhenAskedTo() throws IOException {
        Path golden = folder.resolve("deeper/new.txt");

        GoldenTopology.check(List.of("application a"), golden, true);

        assertThat(Files.readString(golden)).isEqualTo("application a\n");
    }

    private Path golden(List<String> lines) throws IOException {
        return Files.write(folder.resolve("golden.txt"), lines);
    }

    private static Topology topology(String mapName, String store) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .merge(builder.stream(Pattern.compile("lab-.*"), Consumed.with(Serdes.String(), Serdes.String())))
                .mapValues(value -> value, Named.as(mapName))
                .toTable(
                        Named.as("table"),
                        Materialized.<String, String>as(Stores.persistentKeyValueStore(store))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.String()))
                .toStream(Named.as("stream"))
                .to("out");
        return builder.build();
    }
}
