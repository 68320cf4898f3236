package org.assay.standalone.cli.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedMap;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.CountedReport;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.runtime.time.BusinessZone;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.alerts.AlertLines;
import org.assay.standalone.cli.show.DecisionLines;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the whole history of one sample: submissions, decisions, verdicts, tests, alerts, what was shared. */
@Command(name = "sample")
public final class SampleCommand extends ShowCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int WIDE = 72;
    private static final int NARROW = 36;

    @Parameters(paramLabel = "NO", descriptionKey = "number")
    private String number;

    @Option(names = "--organiser", paramLabel = "ID", descriptionKey = "organiser")
    private String organiser;

    @Override
    protected int show(Connection connection) {
        SampleHistory history = history(connection);
        if (isJson()) {
            json(node(history));
            return Exit.OK;
        }
        tellSample(history);
        tellSubmissions(history);
        tellVerdicts(history);
        procedure(history).ifPresent(lines -> lines.tell(out()));
        history.state().ifPresent(this::tellTests);
        tellAlerts(history);
        tellShared(history);
        return Exit.OK;
    }

    private SampleHistory history(Connection connection) {
        SortedMap<String, SampleHistory> histories = new HistoryReader(connection, number.strip()).read();
        if (histories.isEmpty()) {
            throw error(Exit.DIFFERENT, "sample.none", number);
        }
        String organisers = String.join(", ", histories.keySet());
        if (organiser == null && histories.size() > 1) {
            throw error(Exit.PENDING, "sample.several", number, organisers);
        }
        String wanted = organiser == null ? histories.firstKey() : organiser;
        if (!histories.containsKey(wanted)) {
            throw error(Exit.DIFFERENT, "sample.no-organiser", number, wanted, organisers);
        }
        return histories.get(wanted);
    }

    private void tellSample(SampleHistory history) {
        say("sample.title", history.key().number(), names().body(history.key().organiser()));
        history.lastState().ifPresent(state -> {
            say(
                    "sample.what",
                    state.getSample().getProductName(),
                    names().dimension("catalogue", state.getDimensions().getCatalogueCode()),
                    word(state.getDimensions().getPurpose()),
                    names().region(state.getDimensions().getRegionCode()));
            say("sample.producer", state.getSample().getProducer().getName());
        });
        String now = history.state().map(this::verdict).orElseGet(() -> texts().get("sample.not-counted"));
        say("sample.now", now);
    }

    private void tellSubmissions(SampleHistory history) {
        EventLines lines = new EventLines(names(), texts());
        DecisionLines decisions = new DecisionLines(texts());
        Table table = new Table()
                .text(heading("time"))
                .text(heading("principal"))
                .text(heading("submission"), WIDE)
                .text(heading("decision"), WIDE);
        for (SubmissionDecided decision : history.decisions()) {
            table.row(
                    time(decision.getOrigin().getAppendedAt()),
                    decision.getPrincipal(),
                    history.event(decision).map(lines::line).orElseGet(() -> lines.line(decision)),
                    decisions.line(decision));
        }
        section("sample.submissions", table);
    }

    private void tellVerdicts(SampleHistory history) {
        Table table = new Table()
                .number(heading("version"))
                .text(heading("before"))
                .text(heading("after"))
                .text(heading("cause"))
                .text(heading("principal"))
                .text(heading("time"))
                .number(heading("release"));
        for (VerdictChanged change : history.changes()) {
            SampleState judged = change.getAfter() != null ? change.getAfter() : change.getBefore();
            table.row(
                    change.getLedgerVersion(),
                    change.getBefore() == null ? "-" : verdict(change.getBefore()),
                    change.getAfter() == null ? "-" : verdict(change.getAfter()),
                    word(change.getCause().getKind()),
                    change.getCause().getPrincipal(),
                    time(change.getCause().getOrigin().getAppendedAt()),
                    judged.getRelease());
        }
        section("sample.verdicts", table);
    }

    private void tellTests(SampleState state) {
        CountedReport report = state.getReport();
        Table table = new Table()
                .text(heading("item"), NARROW)
                .text(heading("value"), NARROW)
                .text(heading("limit"), NARROW)
                .text(heading("limit-id"))
                .text(heading("severity"))
                .text(heading("own"))
                .text(heading("given"));
        for (JudgedItem item : report.getItems()) {
            table.row(
                    names().item(item.getItemCode()),
                    TestLines.value(item),
                    TestLines.limit(item),
                    item.getLimitId(),
                    word(item.getSeverity()),
                    word(item.getOutcome()),
                    word(item.getItem().getGiven()));
        }
        out().println();
        say("sample.tests", report.getReportNumber(), report.getVersion(), names().body(report.getLab()));
        print(table);
    }

    private void tellAlerts(SampleHistory history) {
        AlertLines lines = new AlertLines(names(), texts());
        Table table = new Table()
                .text(heading("type"))
                .text(heading("state"))
                .text(heading("subject"), NARROW)
                .text(heading("grounds"), WIDE)
                .text(heading("rule"))
                .number(heading("version"));
        history.alerts()
                .forEach(alert -> table.row(
                        word(alert.getKind()),
                        lines.state(alert),
                        lines.subject(alert),
                        lines.grounds(alert),
                        alert.getRule(),
                        alert.getVersion()));
        section("sample.alerts", table);
    }

    private void tellShared(SampleHistory history) {
        Table table = new Table()
                .number(heading("version"))
                .text(heading("status"))
                .text(heading("verdict"))
                .text(heading("time"));
        history.shared()
                .forEach(entry -> table.row(
                        entry.value().getVersion(),
                        word(entry.value().getStatus()),
                        names().word("SampleVerdict", entry.value().getVerdict().name()),
                        time(entry.appendedAt())));
        section("sample.shared", table);
    }

    private void section(String title, Table table) {
        out().println();
        say(title, table.size());
        if (table.size() > 0) {
            print(table);
        }
    }

    private String verdict(SampleState state) {
        return texts().get("sample.verdict", word(state.getVerdict()), word(state.getStatus()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(BusinessZone.CHINA));
    }

    /** By the newest release that ships; empty when nothing counts. */
    private Optional<ProcedureLines> procedure(SampleHistory history) {
        return history.state()
                .map(state -> new ProcedureLines(history.procedure(), state, names().release(), names(), texts()));
    }

    private ObjectNode node(SampleHistory history) {
        ObjectNode node = Json.object();
        node.put("sampleKey", history.key().text());
        ArrayNode submissions = node.putArray("submissions");
        for (SubmissionDecided decision : history.decisions()) {
            ObjectNode submission = (ObjectNode) Json.of(decision);
            submission.set(
                    "content",
                    Json.of(history.event(decision)
                            .map(event -> event.getPayload())
                            .orElse(null)));
            submissions.add(submission);
        }
        node.set("verdictChanges", Json.of(history.changes()));
        procedure(history).ifPresent(lines -> node.set("procedure", lines.node()));
        node.set("alerts", Json.of(history.alerts()));
        node.set(
                "shared",
                Json.of(history.shared().stream().map(entry -> entry.value()).toList()));
        return node;
    }
}
