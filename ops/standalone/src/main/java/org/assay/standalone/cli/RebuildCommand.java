package org.assay.standalone.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.topic.App;
import org.assay.oracle.Meaning;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.rebuild.Change;
import org.assay.standalone.rebuild.Changes;
import org.assay.standalone.rebuild.Rebuild;
import org.assay.standalone.stack.Progress;
import org.assay.standalone.text.Excerpt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds an app and all behind it anew beside the live ones, and publishes only what differs. */
@Command(name = "rebuild")
final class RebuildCommand extends StackCommand {
    @Parameters(paramLabel = "APP", arity = "0..1", descriptionKey = "app", defaultValue = "ledger")
    private String app;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean isDryRun;

    @Option(names = "--only-compare", descriptionKey = "only-compare")
    private boolean isCompareOnly;

    @Option(names = "--keep", descriptionKey = "keep")
    private boolean isKept;

    @Option(names = "--let-stand", descriptionKey = "let-stand")
    private boolean mayStand;

    @Option(names = "--within", paramLabel = "SECONDS", descriptionKey = "within", defaultValue = "3600")
    private long within;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "20")
    private int most;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run() {
        App start = App.of(app).orElseThrow(() -> error(Exit.PENDING, "rebuild.unknown", app));
        try (Connection connection = Connection.to(home())) {
            Rebuild rebuild = new Rebuild(home(), connection, stack(), new Progress(err(), texts()));
            Rebuild.Result result = rebuild.run(
                    start,
                    new Rebuild.Options(isDryRun || isCompareOnly, isKept, mayStand, Duration.ofSeconds(within)));
            if (isJson) {
                printJson(result);
            } else {
                printText(result);
            }
            return exit(result);
        }
    }

    private int exit(Rebuild.Result result) {
        boolean differs = result.changes().stream().anyMatch(one -> !one.all().isEmpty());
        if (result.isSwitched() || !differs || isDryRun) {
            return Exit.OK;
        }
        return Exit.DIFFERENT;
    }

    private void printText(Rebuild.Result result) {
        for (Changes one : result.changes()) {
            say(
                    "rebuild.compared",
                    one.topic().name(),
                    one.compared(),
                    one.toPublish().size(),
                    one.standing().size());
            one.all().stream().limit(most).forEach(change -> {
                say("rebuild.change." + change.kind(), change.subject());
                String published = words(change.published());
                String rebuilt = words(change.rebuilt());
                say("rebuild.published", Excerpt.of(published, rebuilt));
                say("rebuild.rebuilt", Excerpt.of(rebuilt, published));
            });
            if (one.all().size() > most) {
                say("rebuild.more", one.all().size() - most);
            }
        }
        long toPublish = total(result, Changes::toPublish);
        long standing = total(result, Changes::standing);
        if (standing > 0) {
            say("rebuild.standing", standing);
        }
        if (result.isSwitched()) {
            say("rebuild.switched", result.number(), toPublish);
        } else {
            say("rebuild.not-switched", toPublish);
        }
    }

    private void printJson(Rebuild.Result result) {
        Map<String, Object> compared = new LinkedHashMap<>();
        for (Changes one : result.changes()) {
            compared.put(one.topic().name(), one.compared());
            for (Change change : one.all()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("topic", one.topic().name());
                line.put("subject", change.subject());
                line.put("change", change.kind());
                line.put("stands", one.standing().contains(change));
                line.put("published", words(change.published()));
                line.put("rebuilt", words(change.rebuilt()));
                json(line);
            }
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("generation", result.number());
        line.put("apps", result.apps().stream().map(App::kebab).toList());
        line.put("switched", result.isSwitched());
        line.put(result.isSwitched() ? "published" : "wouldPublish", total(result, Changes::toPublish));
        line.put("standing", total(result, Changes::standing));
        line.put("compared", compared);
        json(line);
    }

    private static long total(Rebuild.Result result, Function<Changes, List<Change>> part) {
        return result.changes().stream()
                .mapToLong(one -> part.apply(one).size())
                .sum();
    }

    private String words(SpecificRecord value) {
        Optional<String> words = Meaning.of(value);
        return words.orElseGet(() -> texts().get("verify.nothing"));
    }
}
