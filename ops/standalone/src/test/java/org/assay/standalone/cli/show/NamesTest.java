package org.assay.standalone.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.sample.Purpose;
import org.assay.domain.intake.Admission;
import org.assay.domain.ledger.Outcome;
import org.assay.standalone.campaign.ShippedReference;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names english = new Names(ShippedReference.release(1), new Texts(Locale.ENGLISH));
    private final Names chinese = new Names(ShippedReference.release(1), new Texts(Locale.SIMPLIFIED_CHINESE));

    @Test
    void shouldNameCodesInTheLanguageOfTheUser() {
        assertThat(english.catalogue("IP05-01")).isEqualTo("Plastic toys (IP05-01)");
        assertThat(chinese.catalogue("IP05-01")).isEqualTo("塑胶玩具 (IP05-01)");
        assertThat(chinese.region("341800")).isEqualTo("宣城市");
        assertThat(english.item("PB")).isEqualTo("Lead");
        assertThat(english.word(Purpose.JOINT)).isEqualTo("joint sampling");
        assertThat(english.rule("R-INTERVIEW")).contains("interview");
    }

    @Test
    void shouldLetACodeStandForItselfWhenNobodyKnowsIt() {
        assertThat(english.catalogue("目录外")).isEqualTo("目录外");
        assertThat(english.region("999999")).isEqualTo("999999");
        assertThat(english.region(null)).isNull();
        assertThat(english.dimension("platform", "")).isEqualTo("-");
        assertThat(english.dimension("domain", "")).isEqualTo("not in the catalogue");
    }

    @Test
    void shouldFindAClassWithTheKindsBelowIt() {
        assertThat(english.catalogueCodes("儿童用品"))
                .contains("IP05", "IP05-01", "IP05-12")
                .doesNotContain("IP06");
        assertThat(english.catalogueCodes("ip05-01")).containsExactly("IP05-01");
        assertThat(english.catalogueCodes("Plastic toys")).containsExactly("IP05-01");
        assertThat(english.catalogueCodes("no such thing")).isEmpty();
    }

    @Test
    void shouldFindTheDigitsThatARegionShares() {
        assertThat(english.regionPrefix("安徽省")).contains("34");
        assertThat(english.regionPrefix("341800")).contains("3418");
        assertThat(english.regionPrefix("nowhere")).isEmpty();
    }

    @Test
    void shouldHaveAWordForEveryReasonAndKind() {
        Texts texts = new Texts(Locale.ENGLISH);
        DecisionLines lines = new DecisionLines(texts);
        List<String> codes =
                List.of(Admission.Reason.values(), Outcome.Note.values(), Outcome.Refusal.values()).stream()
                        .flatMap(values -> List.of((Object[]) values).stream())
                        .map(Object::toString)
                        .toList();

        assertThat(codes).allSatisfy(code -> assertThat(lines.reason(code)).isNotEqualTo(code));
        for (AlertKind kind : AlertKind.values()) {
            assertThat(kind == AlertKind.UNKNOWN || !english.word(kind).equals(kind.name()))
                    .isTrue();
        }
        for (CauseKind kind : CauseKind.values()) {
            assertThat(kind == CauseKind.UNKNOWN || !english.word(kind).equals(kind.name()))
                    .isTrue();
        }
    }
}
