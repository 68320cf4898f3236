package org.assay.standalone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Sample;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.junit.jupiter.api.Test;

class CampaignGeneratorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int SAMPLES = 3_000;
    private static final ReferenceRelease RELEASE = ShippedReference.release(1);
    private static final Campaign CAMPAIGN = new CampaignGenerator(RELEASE, 1, TODAY).generate(SAMPLES);

    @Test
    void shouldBeTheSameForTheSameSeedAndDay() {
        Campaign again = new CampaignGenerator(RELEASE, 1, TODAY).generate(SAMPLES);

        assertThat(again.stream().toList()).isEqualTo(CAMPAIGN.stream().toList());
        assertThat(again.example()).isEqualTo(CAMPAIGN.example());
    }

    @Test
    void shouldDifferWithTheSeed() {
        Campaign other = new CampaignGenerator(RELEASE, 2, TODAY).generate(SAMPLES);

        assertThat(other.stream().map(Dispatch::sample))
                .doesNotContainAnyElementsOf(
                        CAMPAIGN.stream().map(Dispatch::sample).toList());
    }

    @Test
    void shouldShowEveryPurposeAndOverAHundredProductKinds() {
        List<Sample> samples = samples();

        assertThat(samples.stream().map(Sample::getPurpose).filter(purpose -> purpose != Purpose.UNKNOWN))
                .contains(
                        Purpose.SUPERVISION,
                        Purpose.EVALUATIVE,
                        Purpose.RISK_MONITORING,
                        Purpose.ROUTINE_MONITORING,
                        Purpose.FOLLOW_UP,
                        Purpose.RECHECK,
                        Purpose.JOINT);
        Set<String> kinds = samples.stream()
                .flatMap(sample -> RELEASE.catalogue(sample.getCatalogue(), TODAY).stream())
                .map(entry -> entry.code())
                .collect(Collectors.toSet());
        assertThat(kinds).hasSizeGreaterThan(100);
        assertThat(samples).anyMatch(sample -> sample.getChannel() == Channel.ONLINE && sample.getPlatform() != null);
        assertThat(samples).anyMatch(sample -> sample.getProducer().getName().equals("/"));
        assertThat(CAMPAIGN.stream().map(Dispatch::principal).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(RELEASE.submitters().stream()
                        .filter(body -> body.kind() == Submitter.Kind.LAB || body.kind() == Submitter.Kind.OFFICE)
                        .map(Submitter::principal)
                        .toList());
    }

    @Test
    void shouldHoldWhatGoesWrongInRealCampaigns() {
        LedgerFold fold = folded();

        assertThat(fold.decided("REJECTED")).isPositive();
        assertThat(fold.decided("HELD")).isPositive();
        assertThat(fold.decided("DUPLICATE")).isGreaterThan(SAMPLES / 100);
        assertThat(fold.decided("REFUSED")).isPositive();
        assertThat(fold.decided("ACCEPTED")).isGreaterThan(2 * SAMPLES * 9 / 10);
    }

    @Test
    void shouldGiveTheVerdictsItMeansToGive() {
        LedgerFold fold = folded();

        assertThat(fold.verdicts().get(SampleVerdict.NONCONFORMING)).isBetween(SAMPLES * 4 / 100, SAMPLES * 8 / 100);
        assertThat(fold.verdicts().get(SampleVerdict.CONFLICT))
                .as("only the stories of a conflict make one")
                .isBetween(1, SAMPLES * 2 / 100);
        assertThat(fold.verdicts()).doesNotContainKey(SampleVerdict.UNDETERMINED);
    }

    @Test
    void shouldRefuseNoActionOfAnOffice() {
        LedgerFold fold = new LedgerFold(RELEASE, TODAY);
        CAMPAIGN.reports().forEach(fold::add);
        CAMPAIGN.corrections().forEach(fold::add);
        fold.decisions.clear();

        CAMPAIGN.actions().forEach(fold::add);

        assertThat(fold.decisions).isNotEmpty().containsOnly("ACCEPTED");
    }

    @Test
    void shouldOfferAnExampleThatItsCorrectionOverturns() {
        LedgerFold fold = folded();
        Campaign.Example example = CAMPAIGN.example().orElseThrow();
        assertThat(verdict(fold, example)).isEqualTo(SampleVerdict.NONCONFORMING);

        fold.add(example.correction());

        assertThat(verdict(fold, example)).isEqualTo(SampleVerdict.CONFORMING);
    }

    private static SampleVerdict verdict(LedgerFold fold, Campaign.Example example) {
        return fold.rows.get(example.sample()).state().map(SampleState::verdict).orElseThrow();
    }

    private static LedgerFold folded() {
        LedgerFold fold = new LedgerFold(RELEASE, TODAY);
        CAMPAIGN.stream().forEach(fold::add);
        return fold;
    }

    private static List<Sample> samples() {
        return CAMPAIGN.stream()
                .map(Dispatch::value)
                .filter(SampleRegistered.class::isInstance)
                .map(value -> ((SampleRegistered) value).getSample())
                .toList();
    }
}
