package org.assay.standalone.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/**
 * Where the program itself lies. The launcher script names it in system properties.
 *
 * @param root the project's directory, with the reference releases in it
 * @param registry the unpacked registry distribution
 * @param classPath the jars of all processes
 */
public record Installation(Path root, Path registry, String classPath) {
    private static final String ROOT = "assay.root";
    private static final String REGISTRY = "assay.registry.home";

    /** The installation that this process was started from. */
    public static Installation current(Texts texts) {
        Path root = Path.of(System.getProperty(ROOT, "")).toAbsolutePath().normalize();
        String named = System.getProperty(REGISTRY);
        Path registry = named == null ? root.resolve("ops/embedded/target/registry") : Path.of(named);
        Installation installation = new Installation(root, registry, System.getProperty("java.class.path"));
        if (!Files.isDirectory(installation.references())) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("installation.references", installation.references()));
        }
        return installation;
    }

    /** The reference releases that ship with the program. */
    public Path references() {
        return root.resolve("ops/definitions/reference");
    }

    /** Where class archives are kept, beside the jars they were made of. */
    public Path archives() {
        Path first = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        Path directory = first.getParent();
        return (directory == null ? root : directory).resolveSibling("cds");
    }

    /** The {@code java} that runs this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
