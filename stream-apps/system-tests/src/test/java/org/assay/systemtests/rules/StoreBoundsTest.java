package org.assay.systemtests.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.topic.App;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.testkit.topology.StateBound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No store of any app can grow without end. */
class StoreBoundsTest {

    /** The stores that do not forget by themselves, and what there can be only so many of. */
    private static final Map<String, String> BOUNDS = Map.ofEntries(
            entry("ledger-store", "samples: a row is kept as long as its sample may still be corrected"),
            entry("ledger-control-store", "one row a task"),
            entry("ledger-due-store", "failing samples whose parties may still object"),
            entry("feed-control-store", "control events on their way"),
            entry("enterprise-profile-store", "enterprises that have samples"),
            entry("pending-delta-store", "slots that may wait for one punctuation"),
            entry("counter-control-store", "control events on their way"),
            entry("cell-store", "cells that are not empty"),
            entry("owner-control-store", "control events on their way"),
            entry("sample-alert-store", "samples that ever raised an alert"),
            entry("day-store", "one row a task"),
            entry("interview-store", "enterprises with a sample that ever failed"),
            entry("crowd-sample-store", "samples that ever failed in an area or on a platform"),
            entry("crowd-order-store", "failing samples in an area or on a platform"),
            entry("crowd-alert-store", "stretches of an area or a platform with a failure"),
            entry("recall-store", "products with a clue to a defect, or whose risk was assessed"),
            entry("rate-alert-store", "cells that ever missed their target"),
            entry("case-store", "samples that ever failed"),
            entry("case-due-store", "cases in which a time runs"),
            entry("case-control-store", "one row a task"),
            entry("alert-product-store", "alerts that ever named a product"),
            entry(
                    "subject-case-store",
                    "enterprises, areas, products and alerts that were acted on or ask for something"),
            entry("subject-due-store", "cases in which a time runs"),
            entry("subject-control-store", "one row a task"),
            entry("shared-alert-store", "alerts that were ever shared"),
            entry("shared-rate-store", "cells of the shared views"),
            entry("heard-alert-store", "alerts that were ever raised"),
            entry("seen-subscription-store", "subscriptions"),
            entry("told-store", "alerts that a subscription has heard of"),
            entry("pending-store", "alerts that wait for the time of a subscription"),
            entry("acknowledgement-store", "alerts that wait for an acknowledgement"));

    /** The stores that every instance keeps whole, by their topic. */
    private static final Map<String, String> GLOBAL = Map.of(
            Topics.SUBSCRIPTION_CHANGED.name(), "subscription-store",
            Topics.PARTY_CHANGED.name(), "party-store");

    static List<AppTopology> apps() {
        return AppTopology.all();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldBeBounded(AppTopology app) {
        StateBound bound = StateBound.of(app.builds().get());
        stores(app).stream().filter(BOUNDS::containsKey).forEach(store -> bound.bounded(store, BOUNDS.get(store)));
        GLOBAL.forEach((topic, store) -> {
            if (app.globalSources().contains(topic)) {
                bound.bounded(store, "rows that the command line has written");
            }
        });
        referenceStores(app).forEach(store -> bound.bounded(store, "rows of all reference releases"));

        assertThatCode(bound::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldBeToldInTheReadmeOfItsApp(AppTopology app) {
        String readme = SourceTree.read(
                SourceTree.root().resolve("stream-apps/" + app.app().kebab() + "/README.md"));

        assertThat(stores(app)).allSatisfy(store -> assertThat(readme).contains("`" + store + "`"));
    }

    @Test
    void shouldDeclareNoStoreThatIsGone() {
        Set<String> stores =
                AppTopology.all().stream().flatMap(app -> stores(app).stream()).collect(Collectors.toSet());

        assertThat(stores).containsAll(BOUNDS.keySet());
    }

    @Test
    void shouldTellWhichStoreNothingBounds() {
        AppTopology app = app(Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("endless-store"), Serdes.String(), Serdes.String()));

        assertThatThrownBy(() -> shouldBeBounded(app))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("endless-store is a key-value in memory store that nothing bounds");
    }

    @Test
    void shouldAcceptAStoreThatForgets() {
        Duration week = Duration.ofDays(7);
        AppTopology app = app(Stores.windowStoreBuilder(
                Stores.inMemoryWindowStore("week-store", week, week, false), Serdes.String(), Serdes.String()));

        assertThatCode(() -> shouldBeBounded(app)).doesNotThrowAnyException();
    }

    private static AppTopology app(StoreBuilder<? extends StateStore> store) {
        ProcessorSupplier<Object, Object, Object, Object> nothing = () -> new Processor<>() {
            @Override
            public void process(Record<Object, Object> ignored) {}
        };
        return AppTopology.of(
                App.LEDGER,
                "sampling-ledger",
                () -> new Topology()
                        .addSource("ingest", "t")
                        .addProcessor("work", nothing, "ingest")
                        .addStateStore(store, "work"));
    }

    private static Set<String> stores(AppTopology app) {
        return app.parts().stream()
                .flatMap(part -> part.stores().stream())
                .filter(store -> !store.startsWith("reference-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> referenceStores(AppTopology app) {
        return ReferenceTopics.ALL.stream()
                .filter(topic -> app.globalSources().contains(topic.name()))
                .map(topic -> "reference-" + topic.name().split("\\.", -1)[2] + "-store")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
