package org.assay.domain.sharing;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assay.domain.judgement.ItemOutcome.CONFORMING;
import static org.assay.domain.judgement.ItemOutcome.METHOD_NOT_FIT;
import static org.assay.domain.judgement.ItemOutcome.NONCONFORMING;
import static org.assay.domain.judgement.ItemOutcome.NOT_REJUDGED;
import static org.assay.domain.model.Severity.IMPORTANT;
import static org.assay.domain.model.Severity.SAFETY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.assay.domain.alert.StateFixture;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Flag;
import org.assay.domain.ledger.ReferenceLimit;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Origin;
import org.assay.domain.model.Party;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.VerdictStatus;
import org.junit.jupiter.api.Test;

class SharedChangeTest {
    private static final Origin ORIGIN = new Origin("topic", 0, 0, Instant.EPOCH);

    @Test
    void shouldShareAFinalResult() {
        SharedChange change = shared(null, sample("S-1").build(), 1).orElseThrow();

        assertThat(change.status()).isEqualTo(SharedChange.Status.FINAL);
        assertThat(change.version()).isEqualTo(1);
        assertThat(change.view().verdict()).isEqualTo(SampleVerdict.CONFORMING);
    }

    @Test
    void shouldShareNothingThatIsNotFinal() {
        assertThat(shared(null, sample("S-1").failing().provisional().build(), 1))
                .isEmpty();
        assertThat(shared(
                        null,
                        sample("S-1")
                                .verdict(SampleVerdict.CONFLICT)
                                .inConflict()
                                .provisional()
                                .build(),
                        1))
                .isEmpty();
        assertThat(shared(
                        null, sample("S-1").verdict(SampleVerdict.UNDETERMINED).build(), 1))
                .isEmpty();
    }

    @Test
    void shouldShareAFailureOnceItIsFinal() {
        SampleState provisional = sample("S-1").failing().provisional().build();
        SampleState declared = sample("S-1").failing().build();

        assertThat(shared(provisional, declared, 2).orElseThrow().status()).isEqualTo(SharedChange.Status.FINAL);
    }

    @Test
    void shouldRevise() {
        SampleState revised =
                sample("S-1").status(VerdictStatus.REVISED).productName("积木玩具").build();

        SharedChange change = shared(sample("S-1").build(), revised, 2).orElseThrow();

        assertThat(change.status()).isEqualTo(SharedChange.Status.REVISED);
        assertThat(change.reason()).isEqualTo(Cause.Kind.CORRECTION);
    }

    @Test
    void shouldWithdrawWithTheLastContentWhenNothingIsLeft() {
        SampleState before = sample("S-1").build();

        SharedChange change = shared(before, null, 2).orElseThrow();

        assertThat(change.status()).isEqualTo(SharedChange.Status.WITHDRAWN);
        assertThat(change.view()).isEqualTo(SharedView.of(before).orElseThrow());
    }

    @Test
    void shouldWithdrawWhatIsNotFinalAnyMore() {
        SampleState open = sample("S-1").failing().provisional().build();

        assertThat(shared(sample("S-1").build(), open, 2).orElseThrow().status())
                .isEqualTo(SharedChange.Status.WITHDRAWN);
    }

    @Test
    void shouldNotWithdrawWhatWasNeverShared() {
        assertThat(shared(sample("S-1").failing().provisional().build(), null, 2))
                .isEmpty();
    }

    @Test
    void shouldSayNothingWhenPartnersSeeNoDifference() {
        Party moved = new Party("厂甲", null, null, "新路 2 号", EnterpriseSize.LARGE, "C24");

        assertThat(shared(
                        sample("S-1").build(),
                        sample("S-1")
                                .producer(moved)
                                .flagged(Flag.PRODUCER_UNKNOWN)
                                .release(2)
                                .build(),
                        2))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutWhatIsNobodyElsesBusiness() {
        Party producer = new Party("厂甲", null, "330100", "某路 1 号", EnterpriseSize.SMALL, "C24");
        StateFixture state = sample("S-1")
                .producer(producer)
                .seller(Party.named(" / "))
                .notice()
                .inConflict();

        SharedView view = SharedView.of(state.build()).orElseThrow();

        assertThat(view.producer()).isEqualTo(new SharedParty("厂甲", null, "330100"));
        assertThat(view.seller()).isNull();
        assertThat(view.lab()).isNull();
        assertThat(view.trademark()).isNull();
        assertThat(view.specification()).isEqualTo("30 片");
        assertThat(view.toString()).doesNotContain("某路", "专项", "错字", "C24");
    }

    @Test
    void shouldWriteValuesAndLimitsOut() {
        var reference = new ReferenceLimit(
                new Limit.AtMost(new BigDecimal("0.0010"), true), "g/kg", Comparison.FULL_VALUE, null);
        StateFixture state = sample("S-1")
                .failing()
                .test(
                        "lead",
                        SAFETY,
                        GivenVerdict.NONE,
                        NONCONFORMING,
                        new Limit.AtMost(BigDecimal.TEN, false),
                        reference)
                .test("cadmium", SAFETY, GivenVerdict.NONE, CONFORMING, new Limit.AtMost(BigDecimal.TEN, false), null);

        SharedView view = SharedView.of(state.build()).orElseThrow();

        assertThat(view.items()).extracting(SharedItem::limit).containsExactly("<= 0.001 g/kg", "< 10");
        assertThat(view.items()).extracting(SharedItem::value).containsExactly("1.5", "1.5");
        assertThat(view.items()).extracting(SharedItem::conforming).containsExactly(false, true);
    }

    @Test
    void shouldNotCallAnItemConformingThatWasNotJudged() {
        StateFixture state = sample("S-1")
                .test("a", IMPORTANT, NOT_REJUDGED)
                .test("b", IMPORTANT, GivenVerdict.CONFORMING, METHOD_NOT_FIT)
                .test("c", IMPORTANT, GivenVerdict.CONFORMING, NOT_REJUDGED);

        assertThat(SharedView.of(state.build()).orElseThrow().items())
                .extracting(SharedItem::conforming)
                .containsExactly(null, null, true);
    }

    private static Optional<SharedChange> shared(SampleState before, SampleState after, long version) {
        return SharedChange.of(new VerdictChange(
                new SampleKey("office-a", "S-1"),
                version,
                before,
                after,
                new Cause(Cause.Kind.CORRECTION, ORIGIN, "lab-a", "in words")));
    }
}
