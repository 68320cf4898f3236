package org.assay.standalone.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.contract.topic.App;
import org.assay.oracle.Difference;
import org.assay.standalone.Exit;
import org.assay.standalone.apps.AppControl;
import org.assay.standalone.audit.Audit;
import org.assay.standalone.audit.AuditResult;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GroupLag;
import org.assay.standalone.data.Lags;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.text.Excerpt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The audit: recomputes every number from the submissions and compares. */
@Command(name = "verify")
final class VerifyCommand extends ClusterCommand {
    private static final int MOST_LINES = 50;

    /** So many differences in words fit into memory beside everything else. */
    private static final int MOST_JSON = 10_000;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Option(names = "--within", paramLabel = "SECONDS", descriptionKey = "within", defaultValue = "600")
    private long within;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most")
    private Integer most;

    @Override
    protected int run() throws Exception {
        try (Connection connection = connect()) {
            if (!isStack()) {
                return audit(connection);
            }
            var control = new AppControl(home());
            control.pause(App.INTAKE);
            try {
                return audit(connection);
            } finally {
                control.resume(App.INTAKE);
            }
        }
    }

    private int audit(Connection connection) throws InterruptedException {
        AtomicReference<String> last = new AtomicReference<>("");
        boolean quiet = new Quiet(connection, groups(), texts())
                .await(Duration.ofSeconds(within), text -> tellOnce(last, text));
        if (!quiet) {
            throw error(Exit.NOT_QUIET, "verify.not-quiet", within);
        }
        List<GroupLag> before = new Lags(connection).of(groups());
        AuditResult result = new Audit(connection, sources()).run(most());
        // Elsewhere than in a stack of ours nobody has paused intake.
        if (!isStack() && !new Lags(connection).of(groups()).equals(before)) {
            throw error(Exit.NOT_QUIET, "verify.moved");
        }
        if (isJson) {
            printJson(result);
        } else {
            printText(result);
        }
        return result.isEqual() ? Exit.OK : Exit.DIFFERENT;
    }

    private int most() {
        if (most != null) {
            return most;
        }
        return isJson ? MOST_JSON : MOST_LINES;
    }

    private void tellOnce(AtomicReference<String> last, String text) {
        if (!text.equals(last.getAndSet(text))) {
            err().println(text);
        }
    }

    private void printText(AuditResult result) {
        result.compared()
                .forEach((output, facts) -> say(
                        "verify.compared",
                        name(output.name()),
                        facts,
                        result.different().get(output)));
        result.differences().forEach(difference -> {
            say("verify.difference", name(difference.output().name()), difference.key());
            say("verify.expected", shown(difference.expected(), difference.actual()));
            say("verify.published", shown(difference.actual(), difference.expected()));
        });
        if (result.allDifferent() > result.differences().size()) {
            say("verify.more", result.allDifferent() - result.differences().size());
        }
        if (result.stalePartitions() > 0) {
            say("verify.stale", result.stalePartitions());
        }
        result.deadLetters().forEach((topic, letters) -> say("verify.dead-letters", topic, letters));
        result.quarantined()
                .forEach((app, records) -> records.forEach(record -> say("verify.quarantined", record, app.kebab())));
        if (result.replayable() > 0) {
            say("verify.replayable", result.replayable());
        }
        say(result.isEqual() ? "verify.equal" : "verify.different");
    }

    private void printJson(AuditResult result) {
        for (Difference difference : result.differences()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("output", name(difference.output().name()));
            line.put("key", difference.key());
            line.put("expected", difference.expected());
            line.put("published", difference.actual());
            json(line);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("equal", result.isEqual());
        line.put("differences", result.allDifferent());
        line.put("stalePartitions", result.stalePartitions());
        line.put("deadLetters", result.deadLetters());
        line.put("quarantined", result.quarantined());
        line.put("replayable", result.replayable());
        Map<String, Long> compared = new LinkedHashMap<>();
        result.compared().forEach((output, facts) -> compared.put(name(output.name()), facts));
        line.put("compared", compared);
        json(line);
    }

    private String shown(String words, String other) {
        return words == null ? texts().get("verify.nothing") : Excerpt.of(words, other);
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
