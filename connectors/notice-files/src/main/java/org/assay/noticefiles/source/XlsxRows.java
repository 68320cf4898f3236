package org.assay.noticefiles.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.assay.noticefiles.BadFile;
import org.assay.noticefiles.RowProblem;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of one sheet of a workbook. The sheet is read as a stream; the table of shared texts is held. */
final class XlsxRows implements RowSource {
    private static final long MEBIBYTE = 1024L * 1024;
    // A guard against files made to fill the memory; an honest workbook of a million rows stays below.
    private static final long MAX_UNPACKED = 1024;

    private final String file;
    private final CellGuard guard;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText texts;
    private final Header header;
    private long row;

    XlsxRows(Path path, String file, Mapping mapping, Encoding encoding, int maxCellCharacters)
            throws IOException, BadFileException {
        this.file = file;
        this.guard = new CellGuard(file, encoding, maxCellCharacters);
        boolean styled = checkArchive(path);
        this.workbook = open(path, styled);
        try {
            this.texts = new CellText(workbook.isDate1904());
            this.stream = sheet(mapping).openStream();
            this.rows = stream.iterator();
            this.header = header(mapping);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw broken();
        } catch (BadFileException e) {
            workbook.close();
            throw e;
        }
    }

    /** Whether the archive holds cell styles, which tell dates from numbers. */
    private boolean checkArchive(Path path) throws IOException, BadFileException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long unpacked = 0;
            boolean styled = false;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(entry.getSize(), 0);
                styled |= entry.getName().endsWith("styles.xml");
            }
            if (unpacked > MAX_UNPACKED * MEBIBYTE) {
                throw new BadFileException(BadFile.Code.WORKBOOK_TOO_LARGE, file, 0, "", Long.toString(MAX_UNPACKED));
            }
            return styled;
        } catch (ZipException | IllegalArgumentException e) {
            // The latter for a name of an entry that is no text.
            throw broken();
        }
    }

    private ReadableWorkbook open(Path path, boolean styled) throws BadFileException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(styled, true));
        } catch (IOException | RuntimeException e) {
            // The reader answers damage with exceptions of many kinds.
            throw broken();
        }
    }

    private Sheet sheet(Mapping mapping) throws BadFileException {
        if (mapping.sheet().isEmpty()) {
            return workbook.getFirstSheet();
        }
        String name = mapping.sheet().get();
        Optional<Sheet> sheet = workbook.findSheet(name);
        if (sheet.isEmpty()) {
            String names = workbook.getSheets().map(Sheet::getName).collect(Collectors.joining(", "));
            throw new BadFileException(BadFile.Code.NO_SUCH_SHEET, file, 0, "", name, names);
        }
        return sheet.get();
    }

    private Header header(Mapping mapping) throws BadFileException {
        Optional<Row> read = read();
        while (read.isPresent() && row < mapping.headerRow()) {
            read = read();
        }
        if (read.isEmpty()) {
            throw new BadFileException(BadFile.Code.EMPTY, file, 0, "");
        }
        List<String> names = new ArrayList<>();
        for (Cell cell : read.get()) {
            String name = texts.of(cell);
            guard.check(name, row, "#" + (names.size() + 1));
            names.add(name);
        }
        return Header.of(names, file, row, mapping);
    }

    @Override
    public Optional<SourceRow> next() throws BadFileException {
        for (Optional<Row> read = read(); read.isPresent(); read = read()) {
            Optional<SourceRow> filled = filled(read.get());
            if (filled.isPresent()) {
                return filled;
            }
        }
        return Optional.empty();
    }

    private Optional<SourceRow> filled(Row read) throws BadFileException {
        List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
        boolean blank = true;
        for (Cell cell : read) {
            if (cell == null) {
                continue;
            }
            int place = cell.getColumnIndex();
            if (cell.getType() == CellType.ERROR) {
                List<String> error = List.of(String.valueOf(cell.getRawValue()));
                return Optional.of(SourceRow.malformed(
                        row, new RowProblem(RowProblem.Code.CELL_ERROR, header.name(place), error)));
            }
            String text = texts.of(cell);
            guard.check(text, row, header.name(place));
            if (Texts.trim(text).isEmpty()) {
                continue;
            }
            blank = false;
            if (place >= header.size()) {
                List<String> counts = List.of(Integer.toString(place + 1), Integer.toString(header.size()));
                return Optional.of(SourceRow.malformed(
                        row, new RowProblem(RowProblem.Code.WRONG_CELL_COUNT, header.name(place), counts)));
            }
            cells.set(place, text);
        }
        return blank ? Optional.empty() : Optional.of(SourceRow.of(row, header.byName(cells)));
    }

    private Optional<Row> read() throws BadFileException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row read = rows.next();
            row = read.getRowNum();
            return Optional.of(read);
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    private BadFileException broken() {
        return new BadFileException(BadFile.Code.BROKEN_WORKBOOK, file, row == 0 ? 0 : row + 1, "");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
