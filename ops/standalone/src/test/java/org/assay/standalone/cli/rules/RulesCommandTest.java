package org.assay.standalone.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.CommandLines;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(words));
        return CommandLines.english(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void shouldMarkWhatNobodyHasConfirmed() {
        assertThat(run("P12")).isEqualTo(Exit.OK);
        assertThat(run("RC5")).isEqualTo(Exit.OK);

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("P12: "))
                .anyMatch(line -> line.startsWith("RC5 UNCONFIRMED: "))
                .anyMatch(line -> line.equals("time: 10 working days"));
    }

    @Test
    void shouldListBothRowsOfARuleThatChangedAndOneOnADay() {
        run("F16", "--json");
        assertThat(out.toString().lines()).hasSize(2);

        run("F16", "--on", "2026-03-02", "--json");
        assertThat(out.toString().lines()).hasSize(3).last().asString().contains("\"effectiveFrom\":\"2019-10-01\"");
    }

    @Test
    void shouldLeaveWithDifferentWhenThereIsNoSuchRule() {
        assertThat(run("X99")).isEqualTo(Exit.DIFFERENT);
        assertThat(err.toString()).contains("assay rules");
    }

    @Test
    void shouldSayWhichLawsThereAre() {
        assertThat(run("--domain", "tax")).isEqualTo(Exit.PENDING);
        assertThat(err.toString()).contains("general, product, food, farm, recall");
    }
}
