package org.assay.systemtests.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Markdown documents of a folder: their headings, and those of their links that lead to nothing. Links into the web are not looked at. */
final class DocumentLinks {

    private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +(.+?)\\s*$");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?[^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z][a-z0-9+.-]*:|//).*");
    private static final Pattern DROPPED_FROM_ANCHOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _-]");

    private DocumentLinks() {}

    /** A heading; its level is the number of hashes. */
    record Heading(int level, String text) {
        /** What a link writes behind {@code #}. */
        String anchor() {
            String lower = CODE.matcher(text)
                    .replaceAll(found -> found.group().replace("`", ""))
                    .toLowerCase(Locale.ROOT);
            return DROPPED_FROM_ANCHOR.matcher(lower).replaceAll("").replace(' ', '-');
        }
    }

    /** Every document below a folder, without what builds and runs leave behind. */
    static List<Path> documents(Path root) {
        List<Path> documents = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean isOurs = folder.equals(root) || !(name.startsWith(".") || name.equals("target"));
                    return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".md")) {
                        documents.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.sort(null);
        return documents;
    }

    /** The headings of a document, in their order. */
    static List<Heading> headings(Path document) {
        return prose(document).stream()
                .map(line -> HEADING.matcher(line.text()))
                .filter(match -> match.matches())
                .map(match -> new Heading(match.group(1).length(), match.group(2)))
                .toList();
    }

    /** The links of a document that lead to no file, or to no heading of it: {@code line: target}. */
    static List<String> broken(Path document) {
        List<String> broken = new ArrayList<>();
        for (Line line : prose(document)) {
            LINK.matcher(CODE.matcher(line.text()).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(Predicate.not(target -> leadsSomewhere(document, target)))
                    .forEach(target -> broken.add(line.number() + ": " + target));
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path document, String target) {
        if (ELSEWHERE.matcher(target).matches()) {
            return true;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path path = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        if (!Files.exists(path)) {
            return false;
        }
        boolean isWhole = hash < 0 || !path.toString().endsWith(".md");
        return isWhole
                || headings(path).stream().anyMatch(heading -> heading.anchor().equals(target.substring(hash + 1)));
    }

    private record Line(int number, String text) {}

    /** The lines outside blocks of code. */
    private static List<Line> prose(Path document) {
        List<Line> prose = new ArrayList<>();
        boolean isCode = false;
        int number = 0;
        for (String text : SourceTree.read(document).lines().toList()) {
            number++;
            if (FENCE.matcher(text).find()) {
                isCode = !isCode;
            } else if (!isCode) {
                prose.add(new Line(number, text));
            }
        }
        return prose;
    }
}
