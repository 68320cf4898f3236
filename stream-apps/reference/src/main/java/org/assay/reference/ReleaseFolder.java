package org.assay.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.NameKey;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RowKey;

/** Reads the folder of one release: its own rows, and the line that each came from. */
final class ReleaseFolder {

    /**
     * Where a row or a synonym stands.
     *
     * @param fields its fields, null for a synonym
     */
    record Place(String file, int line, Fields fields) {

        /** Where a field of it stands; the row itself when it has no such field. */
        Spot spot(String field) {
            return fields == null ? new Spot(line, 0) : fields.spot(field);
        }

        /** Whether it stands above another place of the same file. */
        boolean isBefore(Place other) {
            return file.equals(other.file) && line < other.line;
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** A synonym that the release adds to an entry. */
    record Synonym(String code, String text, Place place) {}

    private final int number;
    private final Path folder;
    private final Mistakes mistakes;
    private final Map<RowKey, ReferenceRow> rows = new HashMap<>();
    private final Map<ReferenceRow, Place> places;
    private final List<Synonym> synonyms = new ArrayList<>();

    /**
     * A reader of one folder.
     *
     * @param places gets the place of every row read
     */
    ReleaseFolder(int number, Path root, Map<ReferenceRow, Place> places, Mistakes mistakes) {
        this.number = number;
        this.folder = root.resolve(Integer.toString(number));
        this.places = places;
        this.mistakes = mistakes;
    }

    /** A map that tells two equal rows of different lines apart. */
    static Map<ReferenceRow, Place> places() {
        return new IdentityHashMap<>();
    }

    void read() throws IOException {
        if (!Files.isDirectory(folder)) {
            mistakes.add(name(""), 0, "", "folder.missing", Integer.toString(number));
            return;
        }
        unknownFiles();
        releaseFile();
        for (Map.Entry<String, RowFiles.RowFile> table : RowFiles.TABLES.entrySet()) {
            RowFiles.RowFile file = table.getValue();
            if (exists(table.getKey())) {
                for (Fields fields :
                        CsvFile.read(path(table.getKey()), name(table.getKey()), file.columns(), mistakes)) {
                    add(fields, file.row());
                }
            }
        }
        if (exists(RowFiles.RULES)) {
            Map<String, List<Fields>> lists =
                    YamlFile.lists(path(RowFiles.RULES), name(RowFiles.RULES), RowFiles.RULE_LISTS, mistakes);
            lists.getOrDefault("targets", List.of()).forEach(fields -> add(fields, RowFiles::target));
            lists.getOrDefault("rules", List.of()).forEach(fields -> add(fields, RowFiles::rule));
        }
        readPacks();
        readSynonyms();
    }

    /** The rows of this folder by key, without the synonyms. */
    Map<RowKey, ReferenceRow> rows() {
        return rows;
    }

    /** The synonyms of this folder. */
    List<Synonym> synonyms() {
        return synonyms;
    }

    private void add(Fields fields, Function<Fields, ReferenceRow> mapping) {
        RowFiles.row(fields, mapping).ifPresent(row -> {
            ReferenceRow other = rows.putIfAbsent(RowKey.of(row), row);
            if (other == null) {
                places.put(row, new Place(fields.file(), fields.line(), fields));
            } else {
                Place first = places.get(other);
                mistakes.add(fields.file(), fields.line(), "", "row.twice", row.naturalKey(), first.toString());
            }
        });
    }

    private void readPacks() throws IOException {
        for (Path pack : PackFile.in(path(PackFile.FOLDER))) {
            String file = name(folder.relativize(pack).toString().replace('\\', '/'));
            PackFile.read(pack, file, mistakes, this::add);
        }
    }

    private void readSynonyms() throws IOException {
        if (!exists(RowFiles.SYNONYMS)) {
            return;
        }
        String file = name(RowFiles.SYNONYMS);
        for (Fields fields : CsvFile.read(path(RowFiles.SYNONYMS), file, RowFiles.SYNONYM_COLUMNS, mistakes)) {
            String code = fields.required("code");
            String text = fields.required("synonym");
            if (NameKey.of(text).isEmpty() && !text.isEmpty()) {
                fields.wrong("synonym", "empty");
            }
            if (!fields.isBroken()) {
                synonyms.add(new Synonym(code, text, new Place(file, fields.line(), null)));
            }
        }
    }

    private void releaseFile() throws IOException {
        String file = name(RowFiles.RELEASE);
        if (!exists(RowFiles.RELEASE)) {
            mistakes.add(file, 0, "", "release.missing", Integer.toString(number));
            return;
        }
        YamlFile.row(path(RowFiles.RELEASE), file, RowFiles.RELEASE_KEYS, mistakes)
                .ifPresent(fields -> {
                    Integer stated = fields.required("number").isEmpty() ? null : fields.wholeOrNull("number");
                    if (stated != null && stated != number) {
                        fields.wrong("number", "release.number", stated.toString(), Integer.toString(number));
                    }
                    fields.required("titleZh");
                    fields.required("titleEn");
                    fields.date("madeOn");
                    fields.required("sources");
                });
    }

    private void unknownFiles() throws IOException {
        TreeSet<String> known = new TreeSet<>(RowFiles.TABLES.keySet());
        known.addAll(List.of(RowFiles.RELEASE, RowFiles.RULES, RowFiles.SYNONYMS, PackFile.FOLDER));
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        for (String name : names) {
            if (!known.contains(name) && !name.equals("README.md")) {
                mistakes.add(name(name), 0, "", "file.unknown", String.join(", ", known));
            }
        }
    }

    /** Adds synonyms to an entry; the ones it already has stay once. */
    static CatalogueEntry withSynonyms(CatalogueEntry entry, List<String> more) {
        List<String> all = new ArrayList<>(entry.synonyms());
        more.stream().filter(synonym -> !all.contains(synonym)).forEach(all::add);
        return new CatalogueEntry(
                entry.code(),
                entry.nameZh(),
                entry.nameEn(),
                entry.classCode(),
                entry.domain(),
                all,
                entry.effectiveFrom(),
                entry.effectiveTo());
    }

    private boolean exists(String name) {
        return Files.isRegularFile(path(name));
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private String name(String name) {
        return name.isEmpty() ? Integer.toString(number) : number + "/" + name;
    }
}
