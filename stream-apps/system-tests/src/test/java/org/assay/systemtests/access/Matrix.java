package org.assay.systemtests.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;

/**
 * A table of rights as people read it: a line a resource, a column a user, in each cell what that user may do with it. Everything that can
 * be described may be described; a dot is nothing at all.
 */
final class Matrix {
    private static final Map<AclOperation, Character> LETTERS = new LinkedHashMap<>();

    static {
        LETTERS.put(AclOperation.READ, 'r');
        LETTERS.put(AclOperation.WRITE, 'w');
        LETTERS.put(AclOperation.CREATE, 'c');
        LETTERS.put(AclOperation.DELETE, 'x');
        LETTERS.put(AclOperation.ALTER, 'a');
        LETTERS.put(AclOperation.DESCRIBE_CONFIGS, 's');
        LETTERS.put(AclOperation.ALTER_CONFIGS, 't');
    }

    private Matrix() {}

    /** What a set of operations is in a cell. */
    static String cell(Set<AclOperation> operations) {
        String letters = LETTERS.entrySet().stream()
                .filter(letter -> operations.contains(letter.getKey()))
                .map(letter -> letter.getValue().toString())
                .collect(Collectors.joining());
        if (letters.isEmpty()) {
            return operations.contains(AclOperation.DESCRIBE) ? "d" : ".";
        }
        return letters;
    }

    /** The cells of a table in text: first line the users, then a line a resource; by resource and user. */
    static Map<String, Map<String, String>> read(String table) {
        List<List<String>> lines = table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList();
        List<String> users = lines.get(0).subList(1, lines.get(0).size());
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != users.size() + 1) {
                throw new IllegalArgumentException("not a cell for every user: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < users.size(); i++) {
                row.put(users.get(i), line.get(i + 1));
            }
            cells.put(line.get(0), row);
        }
        return cells;
    }

    /** One line a cell that differs, for the one who has to look at it. */
    static List<String> differences(Map<String, Map<String, String>> expected, Map<String, Map<String, String>> found) {
        List<String> differences = new ArrayList<>();
        Set<String> resources = new TreeSet<>(expected.keySet());
        resources.addAll(found.keySet());
        for (String resource : resources) {
            Map<String, String> want = expected.getOrDefault(resource, Map.of());
            Map<String, String> is = found.getOrDefault(resource, Map.of());
            Set<String> users = new TreeSet<>(want.keySet());
            users.addAll(is.keySet());
            users.stream()
                    .filter(user -> !want.getOrDefault(user, "?").equals(is.getOrDefault(user, "?")))
                    .forEach(user -> differences.add("%s on %s: expected %s, may %s"
                            .formatted(user, resource, want.getOrDefault(user, "?"), is.getOrDefault(user, "?"))));
        }
        return differences;
    }
}
