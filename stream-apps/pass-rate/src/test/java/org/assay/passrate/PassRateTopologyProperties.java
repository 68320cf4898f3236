package org.assay.passrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateRestated;

/** Any history, with restarts in between, against a plain count of what is true at the end and was when days began. */
class PassRateTopologyProperties {
    enum Between {
        NOTHING,
        FLUSH,
        RESTART,
        TICK
    }

    record Event(int sample, SampleState after, CauseKind cause, Between then) {}

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void shouldPublishWhatIsTrueAtTheEnd(@ForAll("histories") List<Event> history) {
        Map<String, SampleState> truth = new HashMap<>();
        LocalDate day = LocalDate.of(2024, 4, 5);
        Restatements expected = new Restatements();
        List<PassRateRestated> versions = new ArrayList<>();
        try (RunningApp app = new RunningApp()) {
            app.send(Feeds.activated(1));
            for (Event event : history) {
                String sample = "office-a|" + event.sample();
                SampleState before = event.after() == null ? truth.remove(sample) : truth.put(sample, event.after());
                if (before != null || event.after() != null) {
                    app.send(Feeds.changed(sample, before, event.after(), event.cause()));
                    expected.change(before, event.after(), event.cause());
                }
                switch (event.then()) {
                    case FLUSH -> app.published();
                    case RESTART -> {
                        versions.addAll(app.versions());
                        app.restart();
                    }
                    case TICK -> {
                        day = day.plusDays(3);
                        app.send(Feeds.tick(day.toString()));
                        expected.begin(day, truth);
                    }
                    case NOTHING -> {}
                }
            }

            Map<String, Counts> published = new HashMap<>();
            app.cells().forEach((cell, view) -> {
                if (!view.getCounts().equals(Recount.ZERO)) {
                    published.put(cell, view.getCounts());
                }
            });
            assertThat(published).isEqualTo(Recount.of(truth));
            versions.addAll(app.versions());
            assertThat(Restatements.words(versions)).containsExactlyInAnyOrderElementsOf(expected.words());
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        states().injectNull(0.2),
                        Arbitraries.of(CauseKind.REPORT, CauseKind.CORRECTION, CauseKind.REJUDGED),
                        Arbitraries.of(Between.class))
                .as(Event::new);
        return event.list().ofMinSize(1).ofMaxSize(25);
    }

    static Arbitrary<SampleState> states() {
        return Combinators.combine(
                        Arbitraries.of("A", "B").injectNull(0.2),
                        Arbitraries.of("kettle", "cup"),
                        Arbitraries.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 4, 1)),
                        Arbitraries.of(SampleVerdict.CONFORMING, SampleVerdict.NONCONFORMING, SampleVerdict.CONFLICT),
                        items().list().ofMaxSize(3))
                .as((enterprise, catalogue, on, verdict, items) ->
                        Feeds.state(enterprise, catalogue, on, verdict, items.toArray(JudgedItem[]::new)));
    }

    static Arbitrary<JudgedItem> items() {
        return Combinators.combine(
                        Arbitraries.of("lead", "cadmium"),
                        Arbitraries.of("L1", "L2"),
                        Arbitraries.of(ItemOutcome.CONFORMING, ItemOutcome.NONCONFORMING, ItemOutcome.NOT_REJUDGED),
                        Arbitraries.of(true, false))
                .as(Feeds::item);
    }
}
