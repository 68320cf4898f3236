package org.assay.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of a release: UTF-8, commas, a header line. Blank lines do not count. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private CsvFile() {}

    /** The rows of a file that has exactly these columns, in any order. */
    static List<Fields> read(Path path, String file, List<String> columns, Mistakes mistakes) throws IOException {
        Optional<String> text = text(path, file, mistakes);
        List<Fields> rows = new ArrayList<>();
        if (text.isEmpty()) {
            return rows;
        }
        int line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setFormat(FORMAT)
                .setReader(new StringReader(text.get()))
                .get()) {
            List<String> header = null;
            for (CSVRecord csv : parser) {
                List<String> values = csv.toList();
                if (header == null) {
                    header = values.stream().map(String::strip).toList();
                    if (!headerIsRight(header, file, columns, mistakes)) {
                        return rows;
                    }
                } else if (!isBlank(values)) {
                    row(values, header, file, line, mistakes).ifPresent(rows::add);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            if (header == null) {
                mistakes.add(file, 0, "", "csv.empty", String.join(",", columns));
            }
        } catch (UncheckedIOException | CSVException e) {
            mistakes.add(file, line, "", "csv.broken");
        }
        return rows;
    }

    /** The text of a file, without a byte order mark; nothing when it is no UTF-8. */
    static Optional<String> text(Path path, String file, Mistakes mistakes) throws IOException {
        try {
            String text = Files.readString(path);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            mistakes.add(file, 0, "", "utf8");
            return Optional.empty();
        }
    }

    private static boolean headerIsRight(List<String> header, String file, List<String> columns, Mistakes mistakes) {
        boolean right = true;
        for (String column : columns) {
            if (!header.contains(column)) {
                mistakes.add(file, 1, column, "csv.column.missing", String.join(",", columns));
                right = false;
            }
        }
        for (String column : header) {
            if (!columns.contains(column)) {
                mistakes.add(file, 1, column, "csv.column.unknown", String.join(",", columns));
                right = false;
            }
        }
        return right;
    }

    private static boolean isBlank(List<String> values) {
        return values.size() == 1 && values.get(0).isBlank();
    }

    private static Optional<Fields> row(
            List<String> values, List<String> header, String file, int line, Mistakes mistakes) {
        if (values.size() != header.size()) {
            mistakes.add(
                    file, line, "", "csv.fields", Integer.toString(values.size()), Integer.toString(header.size()));
            return Optional.empty();
        }
        Map<String, Fields.Field> fields = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            fields.put(header.get(i), new Fields.Field(values.get(i), new Spot(line, 0)));
        }
        return Optional.of(new Fields(file, new Spot(line, 0), fields, mistakes));
    }
}
