package org.assay.standalone.cli.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assay.scenario.run.Finding;
import org.assay.scenario.run.StoryRunner;
import org.assay.scenario.shape.Mistake;
import org.assay.scenario.story.StoryFile;
import org.assay.scenario.tell.Narrator;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.AssayCommand;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells one story, or runs all of a directory against the pure rules. */
@Command(name = "run")
final class RunCommand extends AssayCommand {
    private static final String STORIES = "stream-apps/system-tests/scenarios";

    @Parameters(arity = "0..1", paramLabel = "FILE|DIR", descriptionKey = "file")
    private Path path;

    @Option(names = "--all", descriptionKey = "all")
    private boolean isAll;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run() throws IOException {
        References references = References.read(installation().references(), texts());
        var runner = new StoryRunner(Laws.of(references));
        var narrator = new Narrator(texts().locale(), references.release(references.latest()));
        Path named = path == null ? installation().root().resolve(STORIES) : path;
        if (!isAll && (path == null || Files.isDirectory(path))) {
            throw error(Exit.PENDING, "scenario.which");
        }
        if (!Files.exists(named)) {
            throw error(Exit.PENDING, "scenario.missing", named);
        }
        return isAll ? all(files(named), runner) : one(named, runner, narrator);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(StoryFile.ENDING))
                    .sorted()
                    .toList();
        }
    }

    private int one(Path file, StoryRunner runner, Narrator narrator) throws IOException {
        StoryFile read = StoryFile.read(file);
        if (read.story().isEmpty()) {
            read.mistakes().forEach(this::tell);
            return Exit.PENDING;
        }
        StoryRunner.Result result = runner.run(read.story().get());
        if (isJson) {
            json(node(result));
        } else {
            narrator.lines(result).forEach(out()::println);
        }
        return result.missed().isEmpty() ? Exit.OK : Exit.DIFFERENT;
    }

    private int all(List<Path> files, StoryRunner runner) throws IOException {
        int failed = 0;
        for (Path file : files) {
            StoryFile read = StoryFile.read(file);
            read.mistakes().forEach(this::tell);
            boolean isMet = false;
            if (read.story().isPresent()) {
                StoryRunner.Result result = runner.run(read.story().get());
                isMet = result.missed().isEmpty();
                tell(result);
            }
            failed += isMet ? 0 : 1;
        }
        if (!isJson) {
            say(failed == 0 ? "scenario.all-met" : "scenario.some-missed", files.size(), failed);
        }
        return failed == 0 ? Exit.OK : Exit.DIFFERENT;
    }

    private void tell(Mistake mistake) {
        err().println(mistake.text(texts().locale()));
    }

    private void tell(StoryRunner.Result result) {
        if (isJson) {
            json(node(result));
            return;
        }
        List<Finding> missed = result.missed();
        say(
                missed.isEmpty() ? "scenario.met" : "scenario.missed",
                result.story().id(),
                result.story().title(texts().isChinese()));
        missed.forEach(finding -> out().println("  " + finding.text(texts().locale())));
    }

    private ObjectNode node(StoryRunner.Result result) {
        ObjectNode node = Json.object();
        node.put("story", result.story().id());
        node.put("title", result.story().titleZh());
        node.put("titleEn", result.story().titleEn());
        node.set("rules", Json.of(result.story().rules()));
        node.put("met", result.missed().isEmpty());
        node.put("expectations", result.findings().size());
        node.set(
                "missed",
                Json.of(result.missed().stream()
                        .map(finding -> finding.text(texts().locale()))
                        .toList()));
        return node;
    }
}
