package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.rulepack.RulePack;
import org.assay.domain.rulepack.RulePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {

    private static final String PACK = "1/packs/product.yaml";
    private static final String CITY = "1/packs/local/city.yaml";

    @TempDir
    private Path root;

    @BeforeEach
    void writeRelease() throws IOException {
        ReleaseFixture.write(root);
        ReleaseFixture.put(root, PACK, """
                domain: PRODUCT

                rules:
                  - id: P12
                    kind: DEADLINE
                    start: ORDER_SERVED
                    duty: CORRECT
                    owedBy: [PRODUCER, SELLER]
                    unit: NATURAL_DAYS
                    parameters:
                      amount: { value: 60, floor: 30, ceiling: 60 }
                      words: [A, B]
                    article: article
                    sources: [S20]
                    mark: C
                    effectiveFrom: 2020-01-01
                    textZh: 改正
                    textEn: correct

                ladders:
                  - id: CASE
                    kind: SAMPLE
                    clocks: [P12]
                    article: article
                    mark: K
                    effectiveFrom: 2020-01-01
                    textZh: 阶梯
                    textEn: ladder
                    states:
                      - state: ORDERED
                        steps:
                          - { action: CLOSE, to: CLOSED }
                          - { action: LET_LAPSE, after: P12, to: CLOSED }
                      - state: CLOSED
                        last: true
                        closes: [P12]
                """);
        ReleaseFixture.put(root, CITY, """
                region: "341800"

                parameters:
                  - rule: P12
                    parameter: amount
                    value: 45
                    article: article
                    mark: K
                    effectiveFrom: 2020-01-01
                    textZh: 本市
                    textEn: here
                """);
    }

    @Test
    void shouldReadAPackAndWhatACitySetsInIt() throws Exception {
        RulePack pack =
                RulePacks.of(ReferenceFiles.read(root, 1)).on(LocalDate.of(2026, 1, 1), RuleDomain.PRODUCT, "341822");

        assertThat(pack.rule("P12").orElseThrow().intParameter("amount")).isEqualTo(45);
        assertThat(pack.rule("P12").orElseThrow().listParameter("words")).containsExactly("A", "B");
        assertThat(pack.ladder("CASE")
                        .orElseThrow()
                        .step("ORDERED", "CLOSE")
                        .orElseThrow()
                        .to())
                .isEqualTo("CLOSED");
    }

    @Test
    void shouldReportAllMistakesWithLineAndColumn() throws Exception {
        ReleaseFixture.replace(root, PACK, "kind: DEADLINE", "kind: DEADLIN");
        ReleaseFixture.replace(root, PACK, "floor: 30", "flor: 30");
        ReleaseFixture.replace(root, PACK, "action: CLOSE", "act: CLOSE");
        ReleaseFixture.replace(root, CITY, "mark: K", "mark: sure");

        assertThat(mistakes())
                .containsExactly(
                        "1/packs/local/city.yaml, line 8, column 11, mark: is sure; write one of C, C2, K",
                        "1/packs/product.yaml, line 32, column 15, states.0.steps.0.act: is no key here; the keys are"
                                + " action, after, refusedBy, to",
                        "1/packs/product.yaml, line 5, column 11, kind: is DEADLIN; write one of DEADLINE, WINDOW,"
                                + " TRIGGER, LADDER, ADDRESSEES, BAR",
                        "1/packs/product.yaml, line 11, column 34, parameters.amount.flor: is no key here; the keys are"
                                + " ceiling, floor, value",
                        "1/packs/product.yaml, line 32, column 13, states.0.steps.0.action: is empty; give a value");
    }

    @Test
    void shouldRefuseACityThatGoesBelowTheFloor() throws Exception {
        ReleaseFixture.replace(root, CITY, "value: 45", "value: 29");

        assertThat(mistakes())
                .containsExactly(
                        "1/packs/local/city.yaml, line 6, column 12, value: is 29; the law allows from 30 to 60");
    }

    @Test
    void shouldSayItInChinese() throws Exception {
        ReleaseFixture.replace(root, CITY, "value: 45", "value: 61");

        InvalidReferenceFiles invalid =
                catchThrowableOfType(InvalidReferenceFiles.class, () -> ReferenceFiles.read(root, 1));

        assertThat(invalid.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("1/packs/local/city.yaml 第 6 行第 12 列 value：为 61；法定下限 30，上限 60");
    }

    @Test
    void shouldPointAtTheStepThatLeadsNowhere() throws Exception {
        ReleaseFixture.replace(root, PACK, "CLOSE, to: CLOSED", "CLOSE, to: CLOSE");

        assertThat(mistakes())
                .containsExactly(
                        "1/packs/product.yaml, line 32, column 34, states.0.steps.0.to: CLOSE is no state of this ladder");
    }

    @Test
    void shouldPointAtTheTimeThatDoesNotRun() throws Exception {
        ReleaseFixture.replace(root, PACK, "clocks: [P12]", "clocks: []");

        assertThat(mistakes())
                .containsExactly(
                        "1/packs/product.yaml, line 33, column 41, states.0.steps.1.after: P12 does not run in cases of this"
                                + " ladder; add it to clocks",
                        "1/packs/product.yaml, line 36, column 17, states.1.closes: P12 does not run in cases of this"
                                + " ladder; add it to clocks");
    }

    @Test
    void shouldNeedADomainOrARegion() throws Exception {
        ReleaseFixture.replace(root, CITY, "region: \"341800\"\n", "");

        assertThat(mistakes())
                .containsExactly(
                        "1/packs/local/city.yaml, line 2, column 1, domain: is needed; begin a pack with either domain,"
                                + " for the nation, or region, for a city or province",
                        "1/packs/local/city.yaml, line 3, column 11, rule: sets a parameter without a region; put it"
                                + " into a file below packs/local that begins with region");
    }

    @Test
    void shouldNotPassOverAFileOfAnotherName() throws Exception {
        ReleaseFixture.put(root, "1/packs/local/more.yml", "");

        assertThat(mistakes())
                .containsExactly(
                        "1/packs/local/more.yml: is no file of a release; rename it to one of *.yaml, or remove it");
    }

    @Test
    void shouldKeepTheEarlierReleaseWhenALaterOneEndsARule() throws Exception {
        ReleaseFixture.second(root);
        ReleaseFixture.put(root, "2/packs/local/city.yaml", """
                region: "341800"

                parameters:
                  - rule: P12
                    parameter: amount
                    value: 45
                    article: article
                    mark: K
                    effectiveFrom: 2020-01-01
                    effectiveTo: 2025-12-31
                    textZh: 本市
                    textEn: here
                """);
        LocalDate day = LocalDate.of(2026, 1, 1);

        RulePacks first = RulePacks.of(ReferenceFiles.read(root, 1));
        RulePacks second = RulePacks.of(ReferenceFiles.read(root, 2));

        assertThat(first.rule("P12", day, "341800").orElseThrow().intParameter("amount"))
                .isEqualTo(45);
        assertThat(second.rule("P12", day, "341800").orElseThrow().intParameter("amount"))
                .isEqualTo(60);
    }

    private List<String> mistakes() {
        InvalidReferenceFiles invalid =
                catchThrowableOfType(InvalidReferenceFiles.class, () -> ReferenceFiles.read(root, 1));
        assertThat(invalid).isNotNull();
        return invalid.mistakes().stream().map(Mistake::toString).toList();
    }
}
