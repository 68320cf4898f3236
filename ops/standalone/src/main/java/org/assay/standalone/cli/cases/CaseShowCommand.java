package org.assay.standalone.cli.cases;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one case: where it stands, what is due, what happened, by which rules. */
@Command(name = "show")
final class CaseShowCommand extends ShowCommand {
    private static final int WIDE = 72;

    @Parameters(paramLabel = "ID|NO", descriptionKey = "case")
    private String wanted;

    @Override
    protected int show(Connection connection) {
        CaseChanged known = find(connection);
        if (isJson()) {
            json(known);
            return Exit.OK;
        }
        CaseLines lines = new CaseLines(names(), texts());
        say("case.title", word(known.getKind()), lines.subject(known), word(known.getStatus()));
        say("case.id", known.getCaseId(), known.getVersion(), known.getRelease());
        say(
                "case.place",
                Objects.requireNonNullElse(names().region(known.getRegionCode()), "-"),
                Objects.requireNonNullElse(known.getEnterprise(), "-"));
        if (known.getKind() == CaseKind.RECALL) {
            say("case.recall", text(known.getLevel()), text(known.getAffected()), text(known.getRecovered()));
        }
        section("case.tracks", tracks(known, lines));
        if (known.getDuties().isEmpty()) {
            out().println();
            say("case.no-times");
        } else {
            section("case.times", times(known, lines));
        }
        section("case.timeline", timeline(known, lines));
        out().println();
        say("case.rules");
        lines.rules(known).forEach(out()::println);
        return Exit.OK;
    }

    /** By its id, or by the number of the sample. */
    private CaseChanged find(Connection connection) {
        String text = wanted.strip();
        List<CaseChanged> found = new TopicScan(connection)
                .lastByKey(Topics.CASE_CHANGED).values().stream()
                        .filter(known -> known.getCaseId().equals(text)
                                || (known.getKind() == CaseKind.SAMPLE
                                        && known.getSubject().endsWith("|" + text)))
                        .toList();
        if (found.isEmpty()) {
            throw error(Exit.DIFFERENT, "case.none", text);
        }
        if (found.size() > 1) {
            String ids = found.stream().map(CaseChanged::getCaseId).collect(Collectors.joining(", "));
            throw error(Exit.PENDING, "case.several", text, ids);
        }
        return found.get(0);
    }

    private Table tracks(CaseChanged known, CaseLines lines) {
        Table table =
                new Table().text(heading("ladder")).text(heading("standing")).text(heading("since"));
        known.getTracks()
                .forEach(track -> table.row(track.getLadder(), lines.state(track.getState()), track.getSince()));
        return table;
    }

    private Table times(CaseChanged known, CaseLines lines) {
        Table table = new Table()
                .text(heading("last-day"))
                .text(heading("duty"))
                .text(heading("owed-by"))
                .text(heading("party"))
                .text(heading("rule"))
                .text(heading("standing"));
        known.getDuties().stream()
                .sorted(CaseLines.BY_LAST_DAY)
                .forEach(duty -> table.row(
                        lines.until(duty),
                        lines.duty(duty.getDuty()),
                        lines.owedBy(duty),
                        lines.party(duty.getParty()),
                        lines.rule(duty),
                        lines.standing(duty)));
        return table;
    }

    private Table timeline(CaseChanged known, CaseLines lines) {
        Table table =
                new Table().text(heading("day")).text(heading("happened"), WIDE).text(heading("note"), WIDE);
        known.getTimeline().forEach(entry -> table.row(entry.getOn(), lines.happened(entry), lines.detail(entry)));
        return table;
    }

    private void section(String title, Table table) {
        if (table.size() > 0) {
            out().println();
            say(title);
            print(table);
        }
    }

    private static String text(Object value) {
        return value == null ? "-" : value.toString();
    }
}
