package org.assay.domain.alert;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assay.domain.model.Severity.LABEL;
import static org.assay.domain.model.Severity.SAFETY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assay.domain.alert.AlertSubject.Scope;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

class AlertSubjectTest {
    private static final ReferenceRelease RELEASE = ReferenceRelease.of(
            1,
            List.of(
                    RuleFixture.DEFECT_CLUE,
                    RuleFixture.trigger(
                            AlertRule.Trigger.CLUSTER, Map.of("count", "3", "months", "6", "digits", "2"))));

    @Test
    void shouldCountAFailureForItsEnterpriseItsAreaAndItsPlatform() {
        StateFixture state = failing("C1392", "341802").platform(Party.named("平台丙"));

        assertThat(of(state)).containsExactly("ENTERPRISE|厂甲", "AREA|C13|341802", "PLATFORM|平台丙");
    }

    @Test
    void shouldKnowNoAreaOfACityOrOfAnIndustryThatSaysTooLittle() {
        assertThat(of(failing("C1392", "341800"))).containsExactly("ENTERPRISE|厂甲");
        assertThat(of(failing("C", "341802"))).containsExactly("ENTERPRISE|厂甲");
        assertThat(of(failing("13", "341802"))).containsExactly("ENTERPRISE|厂甲");
        assertThat(of(failing(null, "341802"))).containsExactly("ENTERPRISE|厂甲");
    }

    @Test
    void shouldCountAClueForItsProductAndALabelNot() {
        assertThat(of(failing(null, null).test("lead", SAFETY, ItemOutcome.NONCONFORMING)))
                .hasSize(2)
                .anyMatch(subject -> subject.matches("PRODUCT\\|[0-9a-f]{32}"));
        assertThat(of(failing(null, null).test("label", LABEL, ItemOutcome.NONCONFORMING)))
                .hasSize(1);
    }

    @Test
    void shouldCountAReattributedFailureForTheSellerAndForNoProduct() {
        Party seller = new Party("店乙", null, "341802", null, EnterpriseSize.SMALL, "F5211");
        StateFixture state = failing("C1392", "330102")
                .seller(seller)
                .reattributed("店乙")
                .test("lead", SAFETY, ItemOutcome.NONCONFORMING);

        assertThat(of(state)).containsExactly("ENTERPRISE|店乙", "AREA|F52|341802");
    }

    @Test
    void shouldKnowNobodyOfAPassOrOfAnUnknownProducer() {
        assertThat(AlertSubject.of(null, RELEASE)).isEmpty();
        assertThat(AlertSubject.of(sample("S-1").build(), RELEASE)).isEmpty();
        assertThat(of(sample("S-1").failing().producer(Party.named("/")))).isEmpty();
    }

    @Test
    void shouldReadWhatItWrites() {
        AlertSubject area = new AlertSubject(Scope.AREA, "C13|341802");

        assertThat(AlertSubject.parse(area.text())).isEqualTo(area);
    }

    private static StateFixture failing(String industry, String region) {
        return sample("S-1").failing().producer(new Party("厂甲", null, region, null, EnterpriseSize.SMALL, industry));
    }

    private static List<String> of(StateFixture state) {
        return AlertSubject.of(state.build(), RELEASE).stream()
                .map(AlertSubject::text)
                .toList();
    }
}
