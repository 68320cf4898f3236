package org.assay.standalone.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.contract.topic.App;
import org.assay.oracle.Difference;
import org.assay.runtime.config.ConfigSources;
import org.assay.standalone.Exit;
import org.assay.standalone.apps.AppControl;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.audit.Audit;
import org.assay.standalone.audit.AuditResult;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.quarantine.QuarantineList;
import org.assay.standalone.text.Excerpt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The audit: recomputes every number from the submissions and compares. */
@Command(name = "verify")
final class VerifyCommand extends AssayCommand {
    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Option(names = "--within", paramLabel = "SECONDS", descriptionKey = "within", defaultValue = "600")
    private long within;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "50")
    private int most;

    @Override
    protected int run() throws Exception {
        var control = new AppControl(home());
        try (Connection connection = Connection.to(home())) {
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
        boolean quiet = new Quiet(connection, Apps.groups(), texts())
                .await(Duration.ofSeconds(within), text -> tellOnce(last, text));
        if (!quiet) {
            throw error(Exit.NOT_QUIET, "verify.not-quiet", within);
        }
        AuditResult result =
                new Audit(connection, ConfigSources.of(QuarantineList.of(home()).settings())).run();
        if (isJson) {
            printJson(result);
        } else {
            printText(result);
        }
        return result.isEqual() ? Exit.OK : Exit.DIFFERENT;
    }

    private void tellOnce(AtomicReference<String> last, String text) {
        if (!text.equals(last.getAndSet(text))) {
            err().println(text);
        }
    }

    private void printText(AuditResult result) {
        result.compared().forEach((output, facts) -> {
            long different = result.differences().stream()
                    .filter(difference -> difference.output() == output)
                    .count();
            say("verify.compared", name(output.name()), facts, different);
        });
        result.differences().stream().limit(most).forEach(difference -> {
            say("verify.difference", name(difference.output().name()), difference.key());
            say("verify.expected", shown(difference.expected(), difference.actual()));
            say("verify.published", shown(difference.actual(), difference.expected()));
        });
        if (result.differences().size() > most) {
            say("verify.more", result.differences().size() - most);
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
        line.put("differences", result.differences().size());
        line.put("stalePartitions", result.stalePartitions());
        line.put("deadLetters", result.deadLetters());
        line.put("quarantined", result.quarantined());
        line.put("replayable", result.replayable());
        Map<String, Integer> compared = new LinkedHashMap<>();
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
