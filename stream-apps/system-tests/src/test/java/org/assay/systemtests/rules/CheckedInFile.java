package org.assay.systemtests.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the source tree that is rendered from the code: compared in the build, written when asked. */
public record CheckedInFile(Path path, boolean update) {

    static final String UPDATE = "assay.definitions.update";
    static final String COMMAND = "mvn -pl stream-apps/system-tests -am test -Dtest=DefinitionsTest,ScenariosTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D" + UPDATE + "=true";

    /** A file below the root; written instead of compared with {@code -Dassay.definitions.update=true}. */
    public static CheckedInFile at(String path) {
        return new CheckedInFile(SourceTree.root().resolve(path), Boolean.getBoolean(UPDATE));
    }

    /**
     * Compares the file with what was rendered, or writes it.
     *
     * @throws AssertionError naming the first line that differs, and how to write the file
     */
    public void require(String rendered) {
        try {
            if (update) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, rendered);
            } else if (!Files.exists(path)) {
                throw new AssertionError(path.getFileName() + " is missing; write it with\n  " + COMMAND);
            } else {
                compare(Files.readString(path), rendered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String present, String rendered) {
        if (present.equals(rendered)) {
            return;
        }
        String[] is = present.split("\n", -1);
        String[] wanted = rendered.split("\n", -1);
        int line = 0;
        while (line < is.length && line < wanted.length && is[line].equals(wanted[line])) {
            line++;
        }
        throw new AssertionError(
                "%s is not what the code says; line %d\n- %s\n+ %s\nLook at the change, then write it with\n  %s"
                        .formatted(path.getFileName(), line + 1, at(is, line), at(wanted, line), COMMAND));
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end of file)";
    }
}
