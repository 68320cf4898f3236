package org.assay.testkit.topology;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StateBoundTest {

    private final TopologyHarness harness = TopologyHarness.of(ExampleApp.APP).start();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void shouldAcceptAStoreWithADeclaredBound() {
        assertThatCode(() -> StateBound.of(harness)
                        .bounded("letters-store", "one row for each letter")
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNameAStoreThatNothingBounds() {
        assertThatThrownBy(() -> StateBound.of(harness).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("letters-store")
                .hasMessageNotContaining("minutes-store");
    }

    @Test
    void shouldNameADeclarationWithoutAStore() {
        assertThatThrownBy(() -> StateBound.of(harness)
                        .bounded("letters-store", "one row for each letter")
                        .bounded("letter-store", "a slip")
                        .check())
                .hasMessageContaining("letter-store is declared but");
    }

    @Test
    void shouldAcceptASweeperThatHasTheStore() {
        assertThatCode(() -> StateBound.of(harness)
                        .swept("letters-store", "count-letters")
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseASweeperWithoutTheStore() {
        assertThatThrownBy(() ->
                        StateBound.of(harness).swept("letters-store", "check").check())
                .hasMessageContaining("not a store of its sweeper check");
    }
}
