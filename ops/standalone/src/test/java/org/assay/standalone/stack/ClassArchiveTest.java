package org.assay.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path directory;

    private String classPath;

    @BeforeEach
    void makeJars() throws IOException {
        Path lib = Files.createDirectory(directory.resolve("lib"));
        Path first = Files.writeString(lib.resolve("a.jar"), "a");
        Path second = Files.writeString(lib.resolve("b.jar"), "b");
        classPath = first + File.pathSeparator + second;
    }

    @Test
    void shouldNameAnArchiveBesideTheJars() {
        assertThat(file(archive(classPath).options("broker")).getParent()).isEqualTo(directory.resolve("cds"));
    }

    @Test
    void shouldTakeAnotherArchiveForOtherJars() throws IOException {
        Path before = file(archive(classPath).options("broker"));

        Files.writeString(directory.resolve("lib/b.jar"), "another one");

        assertThat(file(archive(classPath).options("broker"))).isNotEqualTo(before);
        assertThat(file(archive(classPath).options("apps"))).isNotEqualTo(before);
    }

    @Test
    void shouldUseAnArchiveOnlyOnceItIsComplete() throws IOException {
        ClassArchive archive = archive(classPath);
        Path written = file(archive.options("broker"));
        Files.writeString(written, "as the JVM would");

        archive.keep("broker");

        assertThat(archive.options("broker")).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));
        assertThat(file(archive.options("broker"))).exists().hasContent("as the JVM would");
    }

    @Test
    void shouldDoWithoutWhereTheClassPathIsNotMadeOfJars() {
        assertThat(archive(directory + File.pathSeparator + classPath).options("broker"))
                .isEmpty();
        assertThat(archive(directory.resolve("lib/a.jar").toString()).options("broker"))
                .isEmpty();
    }

    private ClassArchive archive(String jars) {
        return new ClassArchive(new Installation(directory, directory, jars));
    }

    private static Path file(List<String> options) {
        String last = options.get(options.size() - 1);
        return Path.of(last.substring(last.indexOf('=') + 1));
    }
}
