package org.assay.standalone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assay.contract.sample.TestItem;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

/** What the campaign tests: something for every product, and nothing that the product could not be tested for. */
class MadeUpTestsTest {
    private static final ReferenceRelease RELEASE = ShippedReference.release(2);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int LEAST = 3;

    private static Stream<TestPlan> plans() {
        var plans = new TestPlans(RELEASE, DAY, DAY, 0, 1);
        return Stream.of(ProductDomain.values()).flatMap(domain -> plans.of(domain).stream());
    }

    private static List<String> items(String product) {
        return plans().filter(plan -> plan.entry().code().equals(product))
                .flatMap(plan ->
                        plan.results(Integer.MAX_VALUE, TestPlan.Worst.PASSING, new SplittableRandom(1)).stream())
                .map(TestItem::getCode)
                .toList();
    }

    @Test
    void shouldNameProductsAndItemsOfTheCatalogueOnly() {
        MadeUpTests tests = MadeUpTests.read();

        assertThat(tests.products()).allSatisfy(product -> {
            assertThat(RELEASE.catalogue(product, DAY)).as(product).isPresent();
            assertThat(tests.of(List.of(product)).keySet())
                    .as(product)
                    .allSatisfy(item -> assertThat(RELEASE.item(item)).as(item).isPresent());
        });
    }

    @Test
    void shouldTestEveryProductKindForSomething() {
        assertThat(plans().filter(plan -> plan.tests().size() < LEAST)
                        .map(plan -> plan.entry().nameZh() + " " + plan.entry().code() + " "
                                + plan.tests().size()))
                .isEmpty();
        assertThat(plans().map(plan -> plan.entry().code())).hasSizeGreaterThan(190);
    }

    @Test
    void shouldTestBagsForWhatBagsAreTestedFor() {
        assertThat(items("IP09-10")).containsExactlyInAnyOrder("FORMALDEHYDE", "AZO", "FASTNESS", "LABEL");
    }

    @Test
    void shouldTestByTheReferenceDataFirst() {
        assertThat(items("FD01-01")).startsWith("CD").contains("PB", "AFB1");
    }
}
