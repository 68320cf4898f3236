package org.assay.noticefiles.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assay.noticefiles.BadFile;
import org.assay.noticefiles.RowProblem;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.Texts;

/** Rows of a text with delimiters (RFC 4180: cells in quotation marks may hold line breaks). */
final class CsvRows implements RowSource {
    private final String file;
    private final CellGuard guard;
    private final MeteredReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Header header;
    private long row;

    CsvRows(Path path, String file, Mapping mapping, Encoding encoding, int maxCellCharacters)
            throws IOException, BadFileException {
        this.file = file;
        this.guard = new CellGuard(file, encoding, maxCellCharacters);
        this.reader = new MeteredReader(encoding.open(path), guard.maxRowCharacters());
        try {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(mapping.delimiter())
                    .setIgnoreEmptyLines(false)
                    .get();
            this.parser =
                    CSVParser.builder().setReader(reader).setFormat(format).get();
            this.records = parser.iterator();
            this.header = header(mapping, encoding);
        } catch (IOException | BadFileException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private Header header(Mapping mapping, Encoding encoding) throws BadFileException {
        List<String> cells = null;
        while (row < mapping.headerRow()) {
            cells = read().orElseThrow(() -> new BadFileException(BadFile.Code.EMPTY, file, 0, ""));
        }
        for (int i = 0; i < cells.size(); i++) {
            guard.check(cells.get(i), row, "#" + (i + 1));
        }
        if (isBlank(cells)) {
            throw new BadFileException(BadFile.Code.EMPTY, file, row, "");
        }
        try {
            return Header.of(cells, file, row, mapping);
        } catch (BadFileException e) {
            // Read in the wrong encoding, the header is only strange words.
            throw encoding.isUtf8AfterAll() ? encoding.wrong(file, row, "#1") : e;
        }
    }

    @Override
    public Optional<SourceRow> next() throws BadFileException {
        for (Optional<List<String>> cells = read(); cells.isPresent(); cells = read()) {
            if (!isBlank(cells.get())) {
                return Optional.of(row(cells.get()));
            }
        }
        return Optional.empty();
    }

    private SourceRow row(List<String> cells) throws BadFileException {
        for (int i = 0; i < cells.size(); i++) {
            guard.check(cells.get(i), row, header.name(i));
        }
        boolean tooMany = cells.size() > header.size() && !isBlank(cells.subList(header.size(), cells.size()));
        if (tooMany || cells.size() < header.size()) {
            String column = header.name(Math.min(cells.size(), header.size()));
            List<String> counts = List.of(Integer.toString(cells.size()), Integer.toString(header.size()));
            return SourceRow.malformed(row, new RowProblem(RowProblem.Code.WRONG_CELL_COUNT, column, counts));
        }
        return SourceRow.of(row, header.byName(cells));
    }

    /** The cells of the next row, blank or not. */
    private Optional<List<String>> read() throws BadFileException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord csv = records.next();
            row++;
            reader.rowDone();
            List<String> cells = new ArrayList<>(csv.size());
            csv.forEach(cells::add);
            return Optional.of(cells);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof MeteredReader.TooMuch) {
                throw guard.rowTooLong(row + 1);
            }
            throw new BadFileException(BadFile.Code.BROKEN_QUOTES, file, row + 1, "");
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> Texts.trim(cell).isEmpty());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
