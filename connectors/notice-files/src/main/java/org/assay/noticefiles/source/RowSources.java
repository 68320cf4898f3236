package org.assay.noticefiles.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.assay.noticefiles.BadFile;
import org.assay.noticefiles.ReadOptions;
import org.assay.noticefiles.mapping.FileFormat;
import org.assay.noticefiles.mapping.Mapping;

/** Opens files. The content tells a workbook from a text, whatever the name says. */
public final class RowSources {
    private static final int SAMPLE = 8192;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private RowSources() {}

    /**
     * The rows of a file. The file is closed with them.
     *
     * @throws BadFileException when the file is none that the mapping can read
     */
    public static RowSource open(Path path, Mapping mapping, ReadOptions options) throws BadFileException {
        String file = path.toString();
        if (!Files.exists(path)) {
            throw new BadFileException(BadFile.Code.NOT_FOUND, file, 0, "");
        }
        if (Files.isDirectory(path)) {
            throw new BadFileException(BadFile.Code.NOT_A_FILE, file, 0, "");
        }
        try {
            Charset charset = options.encoding().orElse(mapping.encoding());
            Encoding encoding = Encoding.of(path, charset);
            int max = options.maxCellCharacters();
            return switch (format(path, file, mapping, encoding)) {
                case CSV -> new CsvRows(path, file, mapping, encoding, max);
                case XLSX -> new XlsxRows(path, file, mapping, encoding, max);
                case JSONL -> new JsonRows(path, file, mapping, encoding, max);
            };
        } catch (IOException e) {
            throw notReadable(path, e);
        }
    }

    /** The file could not be read to its end. */
    public static BadFileException notReadable(Path path, IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new BadFileException(BadFile.Code.NOT_READABLE, path.toString(), 0, "", reason);
    }

    /** The file has a header and nothing below. */
    public static BadFileException noRows(Path path) {
        return new BadFileException(BadFile.Code.NO_ROWS, path.toString(), 0, "");
    }

    private static FileFormat format(Path path, String file, Mapping mapping, Encoding encoding)
            throws IOException, BadFileException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(SAMPLE);
        }
        if (start.length == 0) {
            throw new BadFileException(BadFile.Code.EMPTY, file, 0, "");
        }
        if (startsWith(start, OLE2)) {
            throw new BadFileException(BadFile.Code.OLD_WORKBOOK, file, 0, "");
        }
        if (startsWith(start, ZIP)) {
            return allowed(FileFormat.XLSX, file, mapping);
        }
        if (encoding.isUtf16AfterAll()) {
            throw encoding.wrong(file, 1, "");
        }
        if (startsWith(start, PDF) || (!encoding.isWide() && contains(start, (byte) 0))) {
            throw new BadFileException(BadFile.Code.BINARY, file, 0, "");
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            throw new BadFileException(BadFile.Code.BROKEN_WORKBOOK, file, 0, "");
        }
        if (mapping.formats().contains(FileFormat.CSV) && mapping.formats().contains(FileFormat.JSONL)) {
            return name.endsWith(".csv") || name.endsWith(".txt") ? FileFormat.CSV : FileFormat.JSONL;
        }
        return mapping.formats().contains(FileFormat.JSONL) ? FileFormat.JSONL : allowed(FileFormat.CSV, file, mapping);
    }

    private static FileFormat allowed(FileFormat format, String file, Mapping mapping) throws BadFileException {
        if (!mapping.formats().contains(format)) {
            Set<String> formats = new TreeSet<>();
            mapping.formats().forEach(known -> formats.add(known.name()));
            throw new BadFileException(
                    BadFile.Code.FORMAT_NOT_MAPPED,
                    file,
                    0,
                    "",
                    format.name(),
                    String.join(" / ", formats),
                    mapping.name());
        }
        return format;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
