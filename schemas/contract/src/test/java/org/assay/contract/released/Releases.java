package org.assay.contract.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The schemas of every release, one folder each, kept for ever: topics keep records of every release, and partners read with
 * the schemas of theirs. They are test resources because nothing that runs may read with a frozen copy; it asks the registry.
 */
final class Releases {

    private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final String FREEZE = "mvn -pl schemas/contract test -Dassay.contract.freeze=";

    private final Path folder;

    Releases(Path folder) {
        this.folder = folder;
    }

    /** The releases of this source tree. */
    static Releases ofThisTree() {
        return new Releases(Path.of(System.getProperty("basedir", "."), "src/test/resources/released"));
    }

    /** Release names, in the order of their names. */
    List<String> names() {
        return list(folder);
    }

    /** The schemas of a release by subject. */
    Map<String, Schema> schemas(String release) {
        Map<String, Schema> schemas = new TreeMap<>();
        for (String file : list(folder.resolve(release))) {
            String text = read(folder.resolve(release).resolve(file));
            schemas.put(file.replaceFirst("\\.avsc$", ""), new Schema.Parser().parse(text));
        }
        return schemas;
    }

    /**
     * Compares schemas with those of all releases.
     *
     * @return one text for each subject and release that does not fit, naming direction, place and ways out
     */
    List<String> objections(List<Subject> today) {
        List<String> texts = new ArrayList<>();
        names().forEach(release -> texts.addAll(objections(today, release)));
        return texts;
    }

    /**
     * Writes the schemas of a release. The one in development may be frozen again until it is out; what is out stays.
     *
     * @param version version of the source tree, for example {@code 0.1.0-SNAPSHOT}
     * @throws IllegalArgumentException if the release may not be written, with what to do
     */
    void freeze(String release, String version, List<Subject> today) {
        String inDevelopment = version.replace("-SNAPSHOT", "");
        if (!RELEASE.matcher(release).matches()) {
            throw new IllegalArgumentException("A release is named like 1.2.3, not " + release);
        }
        if (names().contains(release) && !release.equals(inDevelopment)) {
            throw new IllegalArgumentException(
                    release + " is out and stays as it is; the release in development is " + inDevelopment);
        }
        List<String> against = names().stream()
                .filter(other -> !other.equals(release))
                .flatMap(other -> objections(today, other).stream())
                .toList();
        if (!against.isEmpty()) {
            throw new IllegalArgumentException("Nothing was frozen.\n" + String.join("\n", against));
        }
        write(folder.resolve(release), today);
    }

    private List<String> objections(List<Subject> today, String release) {
        List<String> texts = new ArrayList<>();
        schemas(release).forEach((name, released) -> {
            var subject = today.stream().filter(one -> one.name().equals(name)).findFirst();
            if (subject.isEmpty()) {
                texts.add(name + " of release " + release
                        + " is gone.\n  Its records are kept and still read: keep the topic's"
                        + " constant, also when a later v<n> takes its place." + again(release));
                return;
            }
            List<Objection> found = ChangeRule.objections(
                    subject.get().schema(), released, subject.get().compatibility());
            if (!found.isEmpty()) {
                StringBuilder text = new StringBuilder(
                        name + " is not " + subject.get().compatibility() + " to release " + release + ":");
                found.forEach(objection -> text.append("\n  ").append(objection));
                texts.add(
                        text + "\n  Change the schema so that it fits, or give the new form a topic with the next v<n>."
                                + again(release));
            }
        });
        return texts;
    }

    private static String again(String release) {
        return "\n  Only if " + release + " is not out yet, freeze it again: " + FREEZE + release;
    }

    private static void write(Path release, List<Subject> subjects) {
        try {
            Files.createDirectories(release);
            for (String old : list(release)) {
                Files.delete(release.resolve(old));
            }
            for (Subject subject : subjects) {
                Files.writeString(release.resolve(subject.name() + ".avsc"), subject.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
