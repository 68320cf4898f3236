package org.assay.standalone.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final Set<App> BUILT = Set.of(App.LEDGER, App.SHARING);

    @Test
    void shouldGoOnAtTheEndOfWhatEverybodyReads() {
        Handover handover = handover(Generations.FIRST, 2);

        assertThat(handover.all())
                .contains(
                        new Handover.GoesOn("sampling-ledger-g2", List.of()),
                        new Handover.GoesOn("sampling-casework", List.of(feed(2))));
        assertThat(handover.carried()).containsExactly(App.CASEWORK);
    }

    @Test
    void shouldCarryAReaderOverFromTheFeedOfALaterGenerationToo() {
        Generations live = Generations.FIRST.with(Set.of(App.LEDGER), 2, false);

        assertThat(handover(live, 3).all()).contains(new Handover.GoesOn("sampling-casework", List.of(feed(3))));
    }

    @Test
    void shouldCarryNobodyOverWhenTheFeedStays() {
        Plan plan = new Plan(2, Set.of(App.SHARING), Generations.FIRST);

        assertThat(handover(plan).carried()).isEmpty();
    }

    private static Handover handover(Generations live, int number) {
        return handover(new Plan(number, BUILT, live));
    }

    private static Handover handover(Plan plan) {
        Map<App, String> ids = new EnumMap<>(App.class);
        for (App app : App.values()) {
            ids.put(app, app.applicationId());
        }
        String feed = plan.live().input(Topics.VERDICT_CHANGED).name();
        return new Handover(
                plan,
                Map.of(
                        App.LEDGER,
                        new Flow(App.LEDGER, Set.of(Topics.JOURNAL.name()), Set.of(feed), false),
                        App.SHARING,
                        new Flow(App.SHARING, Set.of(feed), Set.of(Topics.SHARED_RESULT.name()), false),
                        App.CASEWORK,
                        new Flow(App.CASEWORK, Set.of(feed), Set.of(Topics.CASE_CHANGED.name()), true)),
                ids);
    }

    private static OwnedTopic<?> feed(int number) {
        return Generations.of(Topics.VERDICT_CHANGED, number);
    }
}
