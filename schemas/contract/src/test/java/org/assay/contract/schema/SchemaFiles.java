package org.assay.contract.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Every schema file of the contract, through the class that was generated from it. */
final class SchemaFiles {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "src/main/avro");

    private SchemaFiles() {}

    /** Files below the owners' folders, relative to them all: {@code ledger/enums/Basis.avsc}. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The named schemas of all files. */
    static List<Schema> schemas() {
        return all().stream().map(SchemaFiles::schema).toList();
    }

    /** The schema that a file must define: its folder is the namespace, its name the type's. */
    static Schema schema(Path file) {
        String type = file.getFileName().toString().replace(".avsc", "");
        String className = "org.assay.contract." + file.getName(0) + "." + type;
        try {
            return SpecificData.get().getSchema(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(file + " does not define " + className, e);
        }
    }
}
