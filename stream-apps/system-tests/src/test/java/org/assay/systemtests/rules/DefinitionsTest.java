package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The definitions and the table are what the code says. With {@code -Dassay.definitions.update=true} it writes them. */
class DefinitionsTest {

    @TempDir
    Path folder;

    @Test
    void shouldRenderTheDefinitions() {
        CheckedInFile.at("ops/definitions/topics.yaml").require(TopicDefinitions.render(TopicRow.all()));
    }

    @Test
    void shouldRenderWhoMayDoWhat() {
        CheckedInFile.at("ops/definitions/acls.yaml").require(AccessDefinitions.render());
    }

    @Test
    void shouldRenderTheTable() {
        CheckedInFile.at("ops/docs/topics.md").require(TopicTable.render(TopicRow.all(), AppTopology.all()));
    }

    @Test
    void shouldDefineEveryTopicOfTheContract() {
        Map<String, List<Map<String, Object>>> read = new Yaml().load(TopicDefinitions.render(TopicRow.all()));

        Stream<String> wanted = Stream.concat(
                TopicOwnership.topics().map(OwnedTopic::name),
                Topics.FAMILIES.stream().map(family -> family.of("p").name().replace(".p.", ".{principal}.")));
        assertThat(read.get("topics"))
                .extracting(topic -> String.valueOf(topic.get("name")))
                .doesNotHaveDuplicates()
                .containsAll(wanted.toList());
        assertThat(read.get("topics"))
                .filteredOn(topic -> topic.get("name").equals(Topics.VERDICT_CHANGED.name()))
                .singleElement()
                .satisfies(topic -> assertThat(topic)
                        .containsEntry("partitions", Topics.PARTITIONS)
                        .containsEntry("owner", List.of("ledger"))
                        .containsEntry("config", Topics.VERDICT_CHANGED.settings()));
    }

    @Test
    void shouldTellTheFirstLineThatDiffers() throws IOException {
        Path file = folder.resolve("topics.md");
        Files.writeString(file, "one\ntwo\nthree\n");
        CheckedInFile checked = new CheckedInFile(file, false);

        assertThatCode(() -> checked.require("one\ntwo\nthree\n")).doesNotThrowAnyException();
        assertThatThrownBy(() -> checked.require("one\n2\nthree\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("topics.md", "line 2", "- two", "+ 2", "-Dassay.definitions.update=true");
    }

    @Test
    void shouldTellThatAFileIsMissingAndWriteItWhenAsked() {
        Path file = folder.resolve("ops/topics.md");

        assertThatThrownBy(() -> new CheckedInFile(file, false).require("one\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("topics.md is missing");
        new CheckedInFile(file, true).require("one\n");

        assertThatCode(() -> new CheckedInFile(file, false).require("one\n")).doesNotThrowAnyException();
    }
}
