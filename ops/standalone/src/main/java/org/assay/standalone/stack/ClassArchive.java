package org.assay.standalone.stack;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JVM options that let a process start with its classes already parsed and checked (AppCDS). The first process with a class path writes
 * the archive when it ends; later ones read it. An archive that does not fit is ignored by the JVM.
 *
 * <p>A process writes under another name, and {@link #keep} renames what is complete: nobody reads half an archive.
 */
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

    // From this version on the JVM writes and renews the archive by itself.
    private static final int CREATES_ITSELF = 19;

    private final Path directory;
    private final String classPath;

    ClassArchive(Installation installation) {
        this.directory = installation.archives();
        this.classPath = installation.classPath();
    }

    /** The options for a kind of process; none where the class path is not made of jars or nothing can be written. */
    List<String> options(String process) {
        if (!isAllJars() || !isWritable()) {
            return List.of();
        }
        Path archive = archive(process);
        List<String> options = new ArrayList<>();
        // An archive of another JVM is no fault of the user's.
        options.add("-Xlog:cds=off");
        options.add("-Xlog:cds+dynamic=off");
        options.add("-Xlog:dynamic+cds=off");
        if (Runtime.version().feature() >= CREATES_ITSELF) {
            options.add("-XX:+AutoCreateSharedArchive");
            options.add("-XX:SharedArchiveFile=" + archive);
        } else if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
        } else {
            options.add("-XX:ArchiveClassesAtExit=" + part(archive));
        }
        return options;
    }

    /** Takes the archive of a process that has ended into use. */
    void keep(String process) {
        Path archive = archive(process);
        try {
            if (Files.exists(part(archive))) {
                Files.move(part(archive), archive, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // Only the next start is slower.
            LOG.debug("archive {} is not kept", archive, e);
        }
    }

    private boolean isWritable() {
        try {
            Files.createDirectories(directory);
            return Files.isWritable(directory);
        } catch (IOException readOnly) {
            return false;
        }
    }

    private Path archive(String process) {
        return directory.resolve(process + "-" + fingerprint() + ".jsa");
    }

    private static Path part(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".part");
    }

    /** A single jar stands for others that it names, and those may be directories. */
    private boolean isAllJars() {
        String[] elements = classPath.split(File.pathSeparator, -1);
        return elements.length > 1 && Stream.of(elements).allMatch(element -> element.endsWith(".jar"));
    }

    /** Changes with the JVM and with any jar, so that an archive of earlier jars is not even looked at. */
    private String fingerprint() {
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        for (String element : classPath.split(File.pathSeparator, -1)) {
            sum.update(element.getBytes(StandardCharsets.UTF_8));
            File jar = new File(element);
            sum.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(jar.lastModified())
                    .putLong(jar.length())
                    .flip());
        }
        return Long.toHexString(sum.getValue());
    }
}
