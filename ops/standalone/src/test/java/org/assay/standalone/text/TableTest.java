package org.assay.standalone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void shouldAlignChineseByTheColumnsItTakes() {
        Table table = new Table().text("name").number("n").text("end");

        table.row("铅", 5, "x").row("lead", 12_345, "y");

        assertThat(table.lines())
                .containsExactly(
                        "name      n  end", //
                        "----  -----  ---",
                        "铅        5  x",
                        "lead  12345  y");
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void shouldCutLongTextAndKeepARowOnOneLine() {
        Table table = new Table().text("t", 7).text("u");

        table.row("一二三四五", "a\nb").row(null, "c");

        assertThat(table.lines()).containsExactly("t        u", "-------  ---", "一二三…  a b", "         c");
    }

    @Test
    void shouldRefuseARowOfAnotherLength() {
        Table table = new Table().text("a");

        assertThatIllegalArgumentException().isThrownBy(() -> table.row("x", "y"));
    }

    @Test
    void shouldCountCombiningMarksAsNothingAndFullWidthSignsAsTwo() {
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("（）")).isEqualTo(4);
        assertThat(Columns.of("mg/kg")).isEqualTo(5);
        assertThat(Columns.of("\uD842\uDFB7")).isEqualTo(2);
    }

    @Test
    void shouldNotCutWhatFits() {
        assertThat(Columns.cut("铅lead", 6)).isEqualTo("铅lead");
        assertThat(Columns.cut("铅lead", 5)).isEqualTo("铅le…");
    }
}
