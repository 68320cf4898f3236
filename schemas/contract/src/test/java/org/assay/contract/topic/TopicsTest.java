package org.assay.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    private static final Pattern NAME = Pattern.compile(
            "sampling\\.(ingress|reference|private|regulator|shared)(\\.[a-z0-9]+(-[a-z0-9]+)*){1,3}\\.v[1-9][0-9]*");
    private static final int LONGEST = 249;

    static Stream<OwnedTopic<?>> topics() {
        return Stream.of(
                        Topics.ALL.stream(),
                        ReferenceTopics.ALL.stream(),
                        Topics.FAMILIES.stream().map(family -> family.of("lab-1")))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldBeNamedByThePattern(OwnedTopic<?> topic) {
        assertThat(topic.name())
                .matches(NAME)
                .startsWith("sampling." + topic.visibility().word() + ".")
                .doesNotContain("_")
                .hasSizeLessThanOrEqualTo(LONGEST);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldSayWhatItIsAndWhatItsKeyIs(OwnedTopic<?> topic) {
        assertThat(topic.doc()).isNotBlank();
        assertThat(topic.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldChangeInTheDirectionOfItsReaders(OwnedTopic<?> topic) {
        Compatibility expected;
        if (!topic.isAvro()) {
            expected = Compatibility.NONE;
        } else if (topic.visibility() == Visibility.SHARED) {
            expected = Compatibility.FULL_TRANSITIVE;
        } else {
            expected = Compatibility.BACKWARD_TRANSITIVE;
        }
        assertThat(topic.compatibility()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldBeWrittenByItsOwnersOnly(OwnedTopic<?> topic) {
        Set<Visibility> ours = Set.of(Visibility.PRIVATE, Visibility.REGULATOR, Visibility.SHARED);
        Set<OwnedTopic<?>> operators =
                Set.of(Topics.REPLAYED, Topics.GENERATIONS, Topics.PARTY_CHANGED, Topics.SUBSCRIPTION_CHANGED);

        if (ours.contains(topic.visibility()) && !operators.contains(topic)) {
            assertThat(topic.owners()).isNotEmpty();
        } else {
            assertThat(topic.owners())
                    .as("written from outside the apps, or by the operator")
                    .isEmpty();
        }
    }

    @Test
    void shouldLetSharingAloneSpeakToPartners() {
        assertThat(topics().filter(topic -> topic.visibility() == Visibility.SHARED))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(topic.owners()).containsExactly(App.SHARING));
    }

    @ParameterizedTest
    @EnumSource(App.class)
    void shouldGiveEveryAppSomethingToSay(App app) {
        assertThat(topics().filter(topic -> topic.owners().contains(app))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(App.class)
    void shouldKeepTheDeadLettersOfEveryApp(App app) {
        assertThat(Topics.DEAD_LETTERS)
                .filteredOn(topic -> topic.owners().equals(Set.of(app)))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.name()).isEqualTo(app.applicationId() + ".dlq");
                    assertThat(topic.settings()).containsEntry("retention.ms", "-1");
                });
    }

    @Test
    void shouldNameEachTopicOnce() {
        assertThat(topics().map(OwnedTopic::name)).doesNotHaveDuplicates();
    }

    @Test
    void shouldListEveryConstant() {
        assertThat(constants(Topics.class, OwnedTopic.class))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(Topics.ALL));
        assertThat(constants(Topics.class, OwnedTopicFamily.class))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(Topics.FAMILIES));
        assertThat(constants(ReferenceTopics.class, OwnedTopic.class))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(ReferenceTopics.ALL));
    }

    @Test
    void shouldNeverCompactTheTopicsThatAreFolded() {
        assertThat(List.of(
                        Topics.JOURNAL,
                        Topics.VERDICT_CHANGED,
                        Topics.DECIDED,
                        Topics.REJECTED,
                        Topics.HELD,
                        Topics.REPLAYED))
                .allSatisfy(topic -> assertThat(topic.cleanup()).isEqualTo(Cleanup.KEEP));
    }

    @Test
    void shouldGiveTheJournalAndTheVerdictsTheSamePartitions() {
        assertThat(Topics.VERDICT_CHANGED.partitions()).isEqualTo(Topics.JOURNAL.partitions());
        assertThat(Topics.VERDICT_CHANGED.key()).isEqualTo(Topics.JOURNAL.key());
    }

    private static List<Object> constants(Class<?> holder, Class<?> type) {
        List<Object> values = new ArrayList<>();
        for (Field field : holder.getDeclaredFields()) {
            if (field.getType() == type) {
                try {
                    values.add(field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(field + " is not public", e);
                }
            }
        }
        return values;
    }
}
