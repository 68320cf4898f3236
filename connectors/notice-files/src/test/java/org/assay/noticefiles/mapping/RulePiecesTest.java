package org.assay.noticefiles.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePiecesTest {
    private static final ItemSplit SPLIT =
            new ItemSplit("c", ItemSplit.characters(",，、;；"), ItemSplit.characters("*"), false);

    @Test
    void shouldSplitOutsideBracketsOnly() {
        assertThat(SPLIT.split("硫含量(质量分数) 、密度(20 ℃)、折光率(²⁰ nD)"))
                .containsExactly("硫含量(质量分数)", "密度(20 ℃)", "折光率(²⁰ nD)");
        assertThat(SPLIT.split("密度（20℃）*,杂质(钙,镁，钠）;闪点*")).containsExactly("密度（20℃）", "杂质(钙,镁，钠）", "闪点");
        assertThat(SPLIT.split("腐蚀(88℃ ,336h) （钢、铁 、铝)")).containsExactly("腐蚀(88℃ ,336h) （钢、铁 、铝)");
    }

    @Test
    void shouldNotLetALostBracketSwallowTheRest() {
        assertThat(SPLIT.split("密度(20℃,闪点,冰点")).containsExactly("密度(20℃", "闪点", "冰点");
        assertThat(SPLIT.split("密度)20℃,(a,b),冰点")).containsExactly("密度)20℃", "(a,b)", "冰点");
    }

    @Test
    void shouldHaveNoNamesInNothing() {
        assertThat(SPLIT.split("")).isEmpty();
        assertThat(SPLIT.split(" ,*、 ;")).isEmpty();
    }

    @Test
    void shouldReadDaysStrictly() {
        DayFormat format = DayFormat.of("MM/dd/yyyy hh:mm:ss a");

        assertThat(format.parse("02/29/2020 12:00:00 AM")).contains(LocalDate.of(2020, 2, 29));
        assertThat(format.parse("02/29/2020 12:00:00 am")).contains(LocalDate.of(2020, 2, 29));
        assertThat(format.parse("02/30/2020 12:00:00 AM")).isEmpty();
        assertThat(format.parse("02/29/2020")).isEmpty();
        assertThat(format.parse("02/29/2020 12:00:00 AM x")).isEmpty();
        assertThat(DayFormat.of("yyyyMMdd").parse("20230105")).contains(LocalDate.of(2023, 1, 5));
        assertThat(DayFormat.of("yyyy-M-d").parse("0023-1-5")).isEmpty();
        assertThat(DayFormat.of("yyyy年M月d日").parse("2023年1月5日")).contains(LocalDate.of(2023, 1, 5));
    }

    @ParameterizedTest
    @CsvSource({"' a\u3000\u00A0', a", "'武汉\n示例公司', 武汉示例公司", "'Blue \r\n Sky', Blue Sky", "'公司A\n示例', 公司A示例"})
    void shouldTakeOutTheWrapsOfThePrintedTable(String text, String expected) {
        assertThat(Texts.unwrap(text)).isEqualTo(expected);
    }

    @Test
    void shouldTrimNothingToNothing() {
        assertThat(Texts.trim(null)).isEmpty();
        assertThat(Texts.unwrap(null)).isEmpty();
        assertThat(Texts.unwrap("\n\n")).isEmpty();
    }

    /** The numbers were computed with another tool: printf 'a\037b' | sha256sum. */
    @Test
    void shouldGiveTheSameNumberInEveryRelease() {
        assertThat(StableNumber.of(List.of("a", "b"))).isEqualTo("f04cdced9736a69d");
        assertThat(StableNumber.of(List.of("示例豆干", "豆制品", "", "2023-03-01"))).isEqualTo("47db7aaf715918fd");
    }

    @Test
    void shouldKnowTheTargetsUnderTheirNames() {
        assertThat(Target.of("producer.uscc")).contains(Target.PRODUCER_USCC);
        assertThat(Target.isGroup("producer")).isTrue();
        assertThat(Target.isGroup("productName")).isFalse();
        assertThat(Target.PURPOSE.words()).contains("SUPERVISION").doesNotContain("UNKNOWN");
        assertThat(Target.CHANNEL.words()).isEqualTo(Set.of("ONLINE", "PRODUCTION", "SHOP", "UNKNOWN"));
        assertThat(Target.LOT.words()).isEmpty();
    }
}
