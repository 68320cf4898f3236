package org.assay.scenario.story;

import static org.assay.scenario.shape.Reading.list;
import static org.assay.scenario.shape.Reading.part;
import static org.assay.scenario.shape.Reading.text;
import static org.assay.scenario.shape.Reading.whole;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assay.scenario.shape.Faults;
import org.assay.scenario.shape.Mistake;
import org.assay.scenario.shape.Shape;
import org.assay.scenario.shape.Spot;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file that holds a story.
 *
 * @param story empty when there are mistakes
 */
public record StoryFile(Optional<Story> story, List<Mistake> mistakes) {
    /** Ending of the names of such files. */
    public static final String ENDING = ".yaml";

    private static final Shape FILE = Shape.empty()
            .with("title", text())
            .with("titleEn", text())
            .with("rules", list(text()))
            .with("traps", list(whole()))
            .with("given", part(Samples.GIVEN))
            .with("story", list(part(Steps.STEP)))
            .with("expect", list(part(Expectations.EXPECT)))
            .with("deadlines", list(part(Expectations.COUNTED)))
            .with("law", list(part(Expectations.LAW)));

    public StoryFile {
        mistakes = List.copyOf(mistakes);
    }

    /** Reads a file. */
    public static StoryFile read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        try {
            return parse(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            var faults = new Faults(name);
            faults.add(Spot.FILE, "", "file.encoding");
            return new StoryFile(Optional.empty(), faults.all());
        }
    }

    /** Reads the text of a file. */
    public static StoryFile parse(String name, String text) {
        var faults = new Faults(name);
        Optional<Story> story = root(text, faults)
                .flatMap(root -> FILE.read(root, "", faults))
                .flatMap(read -> new StoryReader(name, read, faults).story());
        return new StoryFile(faults.all().isEmpty() ? story : Optional.empty(), faults.all());
    }

    private static Optional<Node> root(String text, Faults faults) {
        try {
            Optional<Node> root = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
            if (root.isEmpty()) {
                faults.add(Spot.FILE, "", "file.empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            faults.add(Spot.at(e.getProblemMark()), "", "file.broken");
        } catch (YAMLException e) {
            faults.add(Spot.FILE, "", "file.broken");
        }
        return Optional.empty();
    }
}
