package org.assay.noticefiles.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.noticefiles.BadFile;
import org.assay.noticefiles.RowProblem;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.Texts;

/**
 * Rows of JSON lines: one object a line. A field of an inner object is named by its path, {@code outer.inner}; a list of
 * texts is one text, joined by {@code "; "}. Numbers keep the digits they are written with.
 */
final class JsonRows implements RowSource {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String JOINT = "; ";

    private final String file;
    private final Mapping mapping;
    private final Encoding encoding;
    private final CellGuard guard;
    private final MeteredReader meter;
    private final Reader reader;
    private long row;
    private boolean columnsChecked;

    JsonRows(Path path, String file, Mapping mapping, Encoding encoding, int maxCellCharacters) throws IOException {
        this.file = file;
        this.mapping = mapping;
        this.encoding = encoding;
        this.guard = new CellGuard(file, encoding, maxCellCharacters);
        this.meter = new MeteredReader(encoding.open(path), guard.maxRowCharacters());
        this.reader = new BufferedReader(meter);
    }

    @Override
    public Optional<SourceRow> next() throws BadFileException {
        for (String line = readLine(); line != null; line = readLine()) {
            if (!Texts.trim(line).isEmpty()) {
                return Optional.of(row(line));
            }
        }
        if (!columnsChecked) {
            throw new BadFileException(BadFile.Code.EMPTY, file, 0, "");
        }
        return Optional.empty();
    }

    private SourceRow row(String line) throws BadFileException {
        Map<String, String> cells = new LinkedHashMap<>();
        boolean isObject = parse(line, cells);
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            guard.check(cell.getValue(), row, cell.getKey());
        }
        if (line.indexOf(Encoding.UNDECODABLE) >= 0) {
            throw encoding.wrong(file, row, "");
        }
        if (!isObject) {
            if (!columnsChecked) {
                throw new BadFileException(BadFile.Code.NOT_JSON_LINES, file, row, "", mapping.name());
            }
            return SourceRow.malformed(row, new RowProblem(RowProblem.Code.NOT_JSON, "", List.of()));
        }
        if (!columnsChecked) {
            Header.requireColumns(cells.keySet(), List.copyOf(cells.keySet()), file, row, mapping);
            columnsChecked = true;
        }
        return SourceRow.of(row, cells);
    }

    /** Whether the line is one object; its fields are added to the cells as far as they could be read. */
    private static boolean parse(String line, Map<String, String> cells) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            object(parser, "", cells);
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static void object(JsonParser parser, String prefix, Map<String, String> cells) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            parser.nextToken();
            value(parser, name, cells);
        }
    }

    private static void value(JsonParser parser, String name, Map<String, String> cells) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, name + ".", cells);
            case START_ARRAY -> array(parser, name, cells);
            case VALUE_NULL -> cells.put(name, "");
            default -> cells.put(name, parser.getText());
        }
    }

    private static void array(JsonParser parser, String name, Map<String, String> cells) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken().isScalarValue()) {
                texts.add(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
            } else {
                value(parser, name + "." + i, cells);
            }
        }
        cells.put(name, String.join(JOINT, texts));
    }

    private String readLine() throws BadFileException {
        try {
            StringBuilder line = new StringBuilder();
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                line.append((char) c);
            }
            row++;
            meter.rowDone();
            return line.toString();
        } catch (MeteredReader.TooMuch e) {
            throw guard.rowTooLong(row + 1);
        } catch (IOException e) {
            throw new BadFileException(BadFile.Code.NOT_READABLE, file, row + 1, "", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
