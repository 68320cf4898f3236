package org.assay.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.model.TestKind;

class LedgerProperties {
    /** Facts with distinct origins; one version may be said twice, alike or differently. */
    @Provide
    Arbitrary<List<LedgerEvent>> facts() {
        return fact().list().ofMinSize(1).ofMaxSize(12).map(LedgerProperties::placed);
    }

    private interface Fact {
        LedgerEvent at(long offset);
    }

    private static Arbitrary<Fact> fact() {
        Arbitrary<Fact> registrations = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("TOY", "CUP", "童玩"),
                        Arbitraries.of("厂甲", "厂乙", "/"))
                .as((version, catalogue, producer) -> offset -> Facts.registered(offset, version, catalogue, producer));
        Arbitrary<Fact> reports = Combinators.combine(
                        Arbitraries.of(Facts.LAB, Facts.LAB, Facts.OTHER_LAB),
                        Arbitraries.of("R-1", "R-2"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(TestKind.FIRST, TestKind.FIRST, TestKind.REINSPECTION),
                        Arbitraries.of(GivenVerdict.class),
                        Arbitraries.of("12", "95", "130"))
                .as(LedgerProperties::report);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, registrations), net.jqwik.api.Tuple.of(3, reports));
    }

    private static Fact report(
            SubmittedBy by,
            String number,
            int version,
            boolean withdrawn,
            TestKind kind,
            GivenVerdict given,
            String lead) {
        return offset -> Facts.reported(offset, by, Facts.report(number, version, withdrawn, kind, given, lead));
    }

    private static List<LedgerEvent> placed(List<Fact> facts) {
        var events = new ArrayList<LedgerEvent>();
        for (Fact fact : facts) {
            events.add(fact.at(events.size()));
        }
        return events;
    }

    @Property(tries = 500)
    void anyOrderOfFactsGivesTheSameRow(@ForAll("facts") List<LedgerEvent> facts, @ForAll Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        LedgerRow row = Facts.fold(facts, Facts.RELEASE).row();
        LedgerRow other = Facts.fold(shuffled, Facts.RELEASE).row();

        assertThat(Facts.withoutVersion(other)).isEqualTo(Facts.withoutVersion(row));
        assertThat(other.state()).isEqualTo(row.state());
    }

    @Property(tries = 500)
    void sayingEverythingTwiceChangesNothing(@ForAll("facts") List<LedgerEvent> facts) {
        LedgerRow row = Facts.fold(facts, Facts.RELEASE).row();

        for (LedgerEvent event : facts) {
            assertThat(Ledger.apply(row, event, Standing.of(Facts.RELEASE)).change())
                    .isEmpty();
        }
    }

    @Property(tries = 500)
    void changesFormAChainThatEndsInTheState(@ForAll("facts") List<LedgerEvent> facts) {
        LedgerRow row = LedgerRow.EMPTY;
        SampleState last = null;
        long version = 0;
        for (LedgerEvent event : facts) {
            Outcome outcome = Ledger.apply(row, event, Standing.of(Facts.RELEASE));
            if (outcome.change().isPresent()) {
                assertThat(outcome.change().get().before()).isEqualTo(last);
                assertThat(outcome.change().get().ledgerVersion()).isEqualTo(++version);
                last = outcome.change().get().after();
            }
            row = outcome.row();
        }
        assertThat(row.state().orElse(null)).isEqualTo(last);
    }

    @Property(tries = 500)
    void aReleaseDecidesTheSameBeforeOrAfterTheFacts(@ForAll("facts") List<LedgerEvent> facts) {
        LedgerRow old = Facts.fold(facts, Facts.RELEASE).row();

        LedgerRow rejudged = Facts.rejudge(old, Facts.TIGHTER, 99).row();

        assertThat(Facts.withoutVersion(rejudged))
                .isEqualTo(Facts.withoutVersion(Facts.fold(facts, Facts.TIGHTER).row()));
    }
}
