package org.assay.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.Finding;
import org.assay.domain.reference.NameKey;
import org.assay.domain.reference.ReferenceChecks;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReferenceTable;
import org.assay.domain.reference.ReleaseRows;
import org.assay.domain.reference.RowKey;
import org.assay.domain.rulepack.PackChecks;
import org.assay.reference.ReleaseFolder.Place;
import org.assay.reference.ReleaseFolder.Synonym;

/**
 * Reads the releases of a folder: {@code <root>/1}, {@code <root>/2} and so on, each holding only what it adds to the ones
 * before it. All mistakes are reported at once.
 */
public final class ReferenceFiles {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final Mistakes mistakes = new Mistakes();
    private final Map<ReferenceRow, Place> places = ReleaseFolder.places();
    private final Map<String, Place> synonymPlaces = new HashMap<>();
    private final List<ReleaseRows> releases = new ArrayList<>();

    private ReferenceFiles() {}

    /**
     * The release of a number.
     *
     * @throws InvalidReferenceFiles with every mistake in the folders 1 to {@code upTo}
     * @throws IOException when a file cannot be opened
     */
    public static ReferenceRelease read(Path root, int upTo) throws InvalidReferenceFiles, IOException {
        return ReferenceRelease.of(
                upTo, ReleaseRows.fold(releases(root, upTo), upTo).values());
    }

    /**
     * What each release from 1 to {@code upTo} adds.
     *
     * @throws InvalidReferenceFiles with every mistake in these folders
     * @throws IOException when a file cannot be opened
     */
    public static List<ReleaseRows> releases(Path root, int upTo) throws InvalidReferenceFiles, IOException {
        ReferenceFiles files = new ReferenceFiles();
        for (int number = 1; number <= upTo; number++) {
            files.release(root, number);
        }
        if (files.mistakes.any()) {
            throw new InvalidReferenceFiles(files.mistakes.all());
        }
        return List.copyOf(files.releases);
    }

    /** The highest number of a release folder; 0 when there is none. */
    public static int latest(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> NUMBER.matcher(name).matches())
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        }
    }

    private void release(Path root, int number) throws IOException {
        ReleaseFolder folder = new ReleaseFolder(number, root, places, mistakes);
        folder.read();
        SortedMap<RowKey, ReferenceRow> before = ReleaseRows.fold(releases, number - 1);
        SortedMap<RowKey, ReferenceRow> own = new TreeMap<>(folder.rows());
        changes(before, own);
        addSynonyms(before, own, folder.synonyms());
        releases.add(new ReleaseRows(number, List.copyOf(own.values())));
        Collection<ReferenceRow> held = ReleaseRows.fold(releases, number).values();
        Stream.concat(ReferenceChecks.check(held).stream(), PackChecks.check(held).stream())
                .filter(finding -> !followsFromBrokenFile(finding))
                .forEach(this::report);
    }

    private void changes(SortedMap<RowKey, ReferenceRow> before, SortedMap<RowKey, ReferenceRow> own) {
        own.forEach((key, row) -> {
            ReferenceRow older = before.get(key);
            if (older != null && !ReferenceChecks.mayReplace(older, row)) {
                Place place = places.get(row);
                String first = places.get(older).toString();
                mistakes.add(place.file(), place.line(), "", Finding.Code.CHANGED_ROW.name(), row.naturalKey(), first);
            }
        });
    }

    private void addSynonyms(
            SortedMap<RowKey, ReferenceRow> before, SortedMap<RowKey, ReferenceRow> own, List<Synonym> synonyms) {
        Map<String, List<String>> byCode = new HashMap<>();
        for (Synonym synonym : synonyms) {
            byCode.computeIfAbsent(synonym.code(), code -> new ArrayList<>()).add(synonym.text());
            synonymPlaces.putIfAbsent(synonym.code() + "|" + NameKey.of(synonym.text()), synonym.place());
        }
        SortedMap<RowKey, ReferenceRow> all = new TreeMap<>(before);
        all.putAll(own);
        List<String> known = new ArrayList<>();
        all.forEach((key, row) -> {
            if (row instanceof CatalogueEntry entry) {
                known.add(entry.code());
                CatalogueEntry named = entry;
                if (before.get(key) instanceof CatalogueEntry older) {
                    named = ReleaseFolder.withSynonyms(named, older.synonyms());
                }
                named = ReleaseFolder.withSynonyms(named, byCode.getOrDefault(entry.code(), List.of()));
                if (!named.equals(row)) {
                    places.put(named, places.get(row));
                    own.put(key, named);
                }
            }
        });
        synonyms.stream()
                .filter(synonym -> !known.contains(synonym.code()) && !mistakes.in(RowFiles.CATALOGUE))
                .forEach(synonym -> mistakes.add(
                        synonym.place().file(),
                        synonym.place().line(),
                        "code",
                        Finding.Code.UNKNOWN_PRODUCT.name(),
                        synonym.code()));
    }

    /** A row that could not be read is missing where others name it; to say so twice would mislead. */
    private boolean followsFromBrokenFile(Finding finding) {
        return switch (finding.code()) {
            case UNKNOWN_CLASS, UNKNOWN_PRODUCT -> mistakes.in(RowFiles.CATALOGUE);
            case UNKNOWN_ITEM -> mistakes.in(RowFiles.ITEMS);
            case UNKNOWN_REGION -> mistakes.in(RowFiles.REGIONS);
            case UNKNOWN_RULE -> mistakes.below(PackFile.FOLDER);
            default -> false;
        };
    }

    private void report(Finding finding) {
        List<String> args = new ArrayList<>(finding.args());
        Place place = places.get(finding.row());
        Place other = finding.other() == null ? null : places.get(finding.other());
        if (finding.code() == Finding.Code.DUPLICATE_ID && place.isBefore(other)) {
            Place first = place;
            place = other;
            other = first;
        }
        if (finding.code() == Finding.Code.AMBIGUOUS_NAME && finding.row().table() == ReferenceTable.CATALOGUE) {
            place = synonymPlaces.getOrDefault(finding.row().naturalKey() + "|" + args.get(0), place);
        }
        if (other != null) {
            args.add(other.toString());
        }
        String field = finding.field() == null ? "" : finding.field();
        mistakes.add(place.file(), place.spot(field), field, finding.code().name(), args.toArray(String[]::new));
    }
}
