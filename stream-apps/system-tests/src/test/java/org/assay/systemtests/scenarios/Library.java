package org.assay.systemtests.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.scenario.run.Law;
import org.assay.scenario.story.Story;
import org.assay.scenario.story.StoryFile;
import org.assay.standalone.cli.scenario.Laws;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Texts;

/** The stories that ship, and the rules that none of them shows. */
public final class Library {
    static final Path FOLDER = Path.of("scenarios");
    private static final Path LEFT_OUT = FOLDER.resolve("left-out.txt");
    private static final References REFERENCES =
            References.read(Path.of("../../ops/definitions/reference"), new Texts(Locale.ENGLISH));

    private Library() {}

    /** Files of stories, by name. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(StoryFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoryFile read(Path file) {
        try {
            return StoryFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every story that can be read. */
    public static List<Story> stories() {
        return files().stream().flatMap(file -> read(file).story().stream()).toList();
    }

    /** Why a rule is shown by no story, by id. */
    static Map<String, String> leftOut() {
        Map<String, String> reasons = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(LEFT_OUT, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\|", 2);
                    reasons.put(parts[0].strip(), parts[1].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }

    public static Law law() {
        return Laws.of(REFERENCES);
    }

    /** The newest release that ships. */
    static ReferenceRelease release() {
        return REFERENCES.release(REFERENCES.latest());
    }
}
