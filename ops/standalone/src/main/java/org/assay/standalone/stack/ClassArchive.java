package org.assay.standalone.stack;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * JVM options that let a process start with its classes already parsed and checked (AppCDS). The first process with a class path writes
 * the archive when it ends; later ones read it. An archive that does not fit is ignored by the JVM.
 */
final class ClassArchive {
    private static final int CREATES_ITSELF = 19;

    private final Path directory;
    private final String classPath;

    ClassArchive(Installation installation) {
        this.directory = installation.archives();
        this.classPath = installation.classPath();
    }

    /** The options for a kind of process; none where the class path is not made of jars or nothing can be written. */
    List<String> options(String process) {
        Path archive = directory.resolve(process + "-" + fingerprint() + ".jsa");
        try {
            Files.createDirectories(directory);
        } catch (IOException readOnly) {
            return List.of();
        }
        if (!isAllJars() || !Files.isWritable(directory)) {
            return List.of();
        }
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
            options.add("-XX:ArchiveClassesAtExit=" + archive);
        }
        return options;
    }

    private boolean isAllJars() {
        for (String element : classPath.split(File.pathSeparator, -1)) {
            if (!element.endsWith(".jar")) {
                return false;
            }
        }
        return true;
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
