package org.assay.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;

class SchemaStyleTest {

    private static final Pattern TOPIC = Pattern.compile("sampling\\.[a-z0-9<>.-]*\\.v\\d+");

    @Test
    void shouldFindOneTypeInEveryFile() {
        assertThat(SchemaFiles.all()).hasSizeGreaterThan(50).allSatisfy(file -> {
            Schema schema = SchemaFiles.schema(file);
            assertThat(schema.getFullName()).startsWith("org.assay.contract." + file.getName(0) + ".");
            assertThat(file.toString().contains("enums"))
                    .as("%s: enums lie in a folder of their own, because a default needs them to be known first", file)
                    .isEqualTo(schema.getType() == Schema.Type.ENUM);
        });
    }

    @Test
    void shouldSayWhatEverythingIs() {
        assertThat(faults(SchemaStyle::documentation)).isEmpty();
    }

    @Test
    void shouldGiveEveryEnumTheDefaultUnknown() {
        assertThat(faults(SchemaStyle::unknownSymbol)).isEmpty();
    }

    @Test
    void shouldUseOneFormForDaysTimesAndDecimals() {
        assertThat(faults(SchemaStyle::logicalTypes)).isEmpty();
    }

    @Test
    void shouldLetOptionalFieldsBeLeftOut() {
        assertThat(faults(SchemaStyle::optionalFields)).isEmpty();
    }

    @Test
    void shouldShareNoRecordBetweenOwners() {
        assertThat(faults(SchemaStyle::ownership)).isEmpty();
    }

    @Test
    void shouldNameOnlyTopicsThatExistInDocs() {
        Set<String> topics = Stream.concat(
                        Stream.concat(Topics.ALL.stream(), ReferenceTopics.ALL.stream())
                                .map(OwnedTopic::name),
                        Topics.FAMILIES.stream()
                                .map(family -> family.of("p").name().replace(".p.", ".<>.")))
                .collect(Collectors.toSet());

        Set<String> named = SchemaFiles.schemas().stream()
                .flatMap(schema -> TOPIC.matcher(schema.getDoc()).results())
                .map(MatchResult::group)
                .map(name -> name.replaceAll("<[a-z]+>", "<>"))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(topics);
    }

    private static List<String> faults(Function<Schema, List<String>> rule) {
        return SchemaFiles.schemas().stream()
                .flatMap(schema -> rule.apply(schema).stream())
                .toList();
    }
}
