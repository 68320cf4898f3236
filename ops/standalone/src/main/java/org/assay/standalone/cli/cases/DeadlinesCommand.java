package org.assay.standalone.cli.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.casework.OpenDuty;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the times that run in open cases, the next ones first. */
@Command(name = "deadlines")
public final class DeadlinesCommand extends ShowCommand {
    private static final int WIDE = 48;

    @Option(names = "--next", paramLabel = "N", descriptionKey = "next", defaultValue = "20")
    private int most;

    @Option(names = "--overdue", descriptionKey = "overdue")
    private boolean isOverdueOnly;

    @Option(names = "--office", paramLabel = "REGION", descriptionKey = "office")
    private String office;

    /** A time and its case. */
    record Running(CaseChanged of, OpenDuty duty) {
        static final Comparator<Running> ORDER = Comparator.comparing(Running::duty, CaseLines.BY_LAST_DAY)
                .thenComparing(running -> running.of().getCaseId());
    }

    @Override
    protected int show(Connection connection) {
        CaseQuery query = new CaseQuery(
                Optional.empty(),
                Optional.of(CaseStatus.OPEN),
                Offices.prefix(office, names(), texts()),
                Optional.empty());
        List<Running> running = running(
                new TopicScan(connection)
                        .lastByKey(Topics.CASE_CHANGED).values().stream()
                                .filter(query::matches)
                                .toList(),
                isOverdueOnly);
        if (isJson()) {
            running.stream().limit(most).forEach(one -> json(node(one)));
        } else if (running.isEmpty()) {
            say("deadlines.none");
        } else {
            print(table(running));
            if (running.size() > most) {
                say("deadlines.more", running.size() - most);
            }
        }
        return Exit.OK;
    }

    /** The times with a last day, in the order of these. */
    static List<Running> running(List<CaseChanged> cases, boolean isOverdueOnly) {
        return cases.stream()
                .flatMap(known -> known.getDuties().stream().map(duty -> new Running(known, duty)))
                .filter(one -> one.duty().getLastDay() != null)
                .filter(one -> !isOverdueOnly || one.duty().getLapsed())
                .sorted(Running.ORDER)
                .toList();
    }

    private Table table(List<Running> running) {
        CaseLines lines = new CaseLines(names(), texts());
        Table table = new Table()
                .text(heading("last-day"))
                .text(heading("duty"), WIDE)
                .text(heading("owed-by"), WIDE)
                .text(heading("type"))
                .text(heading("subject"), WIDE)
                .text(heading("rule"))
                .text(heading("region"))
                .text(heading("standing"));
        running.stream()
                .limit(most)
                .forEach(one -> table.row(
                        lines.until(one.duty()),
                        lines.duty(one.duty().getDuty()),
                        lines.owedBy(one.duty()),
                        word(one.of().getKind()),
                        lines.subject(one.of()),
                        lines.rule(one.duty()),
                        names().region(one.of().getRegionCode()),
                        lines.standing(one.duty())));
        return table;
    }

    private static ObjectNode node(Running one) {
        ObjectNode node = Json.object();
        node.put("caseId", one.of().getCaseId());
        node.put("regionCode", one.of().getRegionCode());
        node.setAll((ObjectNode) Json.of(one.duty()));
        return node;
    }
}
