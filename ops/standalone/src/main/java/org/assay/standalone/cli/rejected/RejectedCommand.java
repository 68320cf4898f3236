package org.assay.standalone.cli.rejected;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.runtime.time.BusinessZone;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.DecisionLines;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.rejected.Replay;
import org.assay.standalone.rejected.TurnedAway;
import org.assay.standalone.rejected.TurnedAwayTopics;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows submissions that did not enter the journal, with the reasons, and sends them again after repair. */
@Command(name = "rejected")
public final class RejectedCommand extends ShowCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Parameters(paramLabel = "COORDINATES", arity = "0..*", descriptionKey = "coordinates")
    private List<String> coordinates = new ArrayList<>();

    @Option(names = "--held", descriptionKey = "held")
    private boolean isHeldOnly;

    @Option(names = "--replay", descriptionKey = "replay")
    private boolean isReplay;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "50")
    private int most;

    @Override
    protected int show(Connection connection) {
        return isReplay ? replay(connection) : list(connection);
    }

    private int list(Connection connection) {
        List<TurnedAway> all = new TurnedAwayTopics(connection)
                .read().stream().filter(this::isAskedFor).toList();
        if (isJson()) {
            all.forEach(submission -> json(node(submission)));
        } else if (all.isEmpty()) {
            say("rejected.none");
        } else {
            tell(all);
        }
        return Exit.OK;
    }

    /** What is held is replayed when nothing is named; what cannot be understood only when it is named. */
    private int replay(Connection connection) {
        Set<String> named = Set.copyOf(coordinates);
        Predicate<TurnedAway> isWanted =
                submission -> named.isEmpty() ? submission.isHeld() : named.contains(submission.coordinates());
        Replay.Result result = new Replay(connection, texts()).run(isWanted, decided -> {});
        if (isJson()) {
            result.decisions().forEach(this::json);
            return Exit.OK;
        }
        if (result.decisions().isEmpty()) {
            say("rejected.nothing-to-replay");
            return Exit.OK;
        }
        DecisionLines lines = new DecisionLines(texts());
        Table table = new Table().text(heading("submission")).text(heading("decision"));
        for (int i = 0; i < result.decisions().size(); i++) {
            SubmissionDecided decision = result.decisions().get(i);
            table.row(result.submissions().get(i).coordinates(), lines.line(decision));
        }
        print(table);
        return Exit.OK;
    }

    private boolean isAskedFor(TurnedAway submission) {
        boolean isNamed = coordinates.isEmpty() || coordinates.contains(submission.coordinates());
        return isNamed && (!isHeldOnly || submission.isHeld());
    }

    private void tell(List<TurnedAway> all) {
        DecisionLines lines = new DecisionLines(texts());
        Table table = new Table()
                .text(heading("time"))
                .text(heading("decision"))
                .text(heading("reason"))
                .text(heading("field"))
                .text(heading("submission"))
                .text(heading("replayed"));
        all.stream()
                .limit(most)
                .forEach(submission -> table.row(
                        TIME.format(submission.at().atZone(BusinessZone.CHINA)),
                        decision(submission),
                        lines.reason(submission.reason()),
                        submission.field(),
                        submission.coordinates(),
                        submission.isReplayed() ? texts().get("rejected.yes") : ""));
        print(table);
        if (all.size() > most) {
            say("alerts.more", all.size() - most);
        }
        out().println();
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        submission -> decision(submission) + ": " + lines.reason(submission.reason()),
                        TreeMap::new,
                        Collectors.counting()));
        counts.forEach((reason, count) -> out().println(count + "  " + reason));
        if (all.stream().anyMatch(submission -> submission.isHeld() && !submission.isReplayed())) {
            say("rejected.hint");
        }
    }

    private String decision(TurnedAway submission) {
        return names().word("Decision", submission.isHeld() ? "HELD" : "REJECTED");
    }

    private static ObjectNode node(TurnedAway submission) {
        ObjectNode node = Json.object();
        node.put("coordinates", submission.coordinates());
        node.put("topic", submission.topic());
        node.put("decision", submission.isHeld() ? "HELD" : "REJECTED");
        node.put("reason", submission.reason());
        node.put("field", submission.field());
        node.put("at", submission.at().toString());
        node.put("replayOf", submission.replayOf());
        node.put("replayed", submission.isReplayed());
        return node;
    }
}
