package org.assay.noticefiles.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where mappings come from: the ones that ship with the project, and files. */
public final class Mappings {
    /** Names of the mappings that ship with the project. */
    public static final List<String> SHIPPED = List.of("food-notices", "product-notices", "metals");

    private Mappings() {}

    /**
     * A mapping by the name of a shipped one or by the path of a YAML file. A shipped name wins; write {@code ./metals}
     * for a file of that name.
     */
    public static Mapping find(String nameOrPath) throws MappingException {
        if (SHIPPED.contains(nameOrPath)) {
            return shipped(nameOrPath);
        }
        try {
            return load(Path.of(nameOrPath));
        } catch (InvalidPathException e) {
            throw new MappingException(
                    MappingException.Code.NOT_FOUND, nameOrPath, 0, 0, List.of(String.join(", ", SHIPPED)));
        }
    }

    /** A mapping that ships with the project. */
    public static Mapping shipped(String name) throws MappingException {
        String resource = "/mappings/" + name + ".yaml";
        try (InputStream in = Mappings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MappingException(
                        MappingException.Code.NOT_FOUND, name, 0, 0, List.of(String.join(", ", SHIPPED)));
            }
            return MappingReader.read(name + ".yaml", new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MappingException(MappingException.Code.NOT_READABLE, name, 0, 0, List.of(reason(e)));
        }
    }

    /** A mapping from a YAML file, UTF-8. */
    public static Mapping load(Path file) throws MappingException {
        try {
            return MappingReader.read(file.toString(), new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new MappingException(
                    MappingException.Code.NOT_FOUND, file.toString(), 0, 0, List.of(String.join(", ", SHIPPED)));
        } catch (IOException e) {
            throw new MappingException(MappingException.Code.NOT_READABLE, file.toString(), 0, 0, List.of(reason(e)));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
