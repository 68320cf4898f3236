package org.assay.standalone.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a profile says: how often which method was on top, and which part of the program it worked for. */
final class HotSpots {
    /**
     * A line of a list.
     *
     * @param share of all samples, 0 to 1
     */
    record Spot(String name, double share) {}

    // Looked for from the leaf of a stack to its root; the first frame that fits names the part.
    private static final Map<String, List<String>> PARTS = parts();
    private static final String OTHER = "other";

    private final Map<String, Long> byPart = new HashMap<>();
    private final Map<String, Long> byMethod = new HashMap<>();
    private final Map<String, Long> byThread = new HashMap<>();
    private long total;

    /** Reads stacks, one a line: thread, then frames down to the leaf, semicolons between; a space; how often it was seen. */
    static HotSpots of(Stream<String> stacks) {
        HotSpots spots = new HotSpots();
        stacks.forEach(spots::add);
        return spots;
    }

    /** Parts of the program, the most expensive first. */
    List<Spot> parts(int most) {
        return top(byPart, most);
    }

    /** Methods by their own time, the most expensive first. */
    List<Spot> methods(int most) {
        return top(byMethod, most);
    }

    /** Threads of one kind together, the most expensive first. */
    List<Spot> threads(int most) {
        return top(byThread, most);
    }

    private void add(String line) {
        int space = line.lastIndexOf(' ');
        if (space < 0) {
            return;
        }
        long count = Long.parseLong(line.substring(space + 1));
        String[] frames = line.substring(0, space).split(";", -1);
        total += count;
        byMethod.merge(frames[frames.length - 1], count, Long::sum);
        byThread.merge(thread(frames[0]), count, Long::sum);
        byPart.merge(part(frames), count, Long::sum);
    }

    private List<Spot> top(Map<String, Long> counts, int most) {
        List<Spot> spots = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> spots.add(new Spot(entry.getKey(), (double) entry.getValue() / total)));
        return spots;
    }

    /** Without what tells threads of one kind apart: ids and numbers. */
    private static String thread(String frame) {
        return frame.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("\\s*tid=\\d+", "")
                .replaceAll("\\d+", "*")
                .replaceAll("^\\[|]$", "");
    }

    private static String part(String[] frames) {
        for (int i = frames.length - 1; i >= 0; i--) {
            for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
                String frame = frames[i];
                if (part.getValue().stream().anyMatch(frame::contains)) {
                    return part.getKey();
                }
            }
        }
        return OTHER;
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("JIT compiler", List.of("CompilerThre", "CompileBroker"));
        parts.put("garbage collector", List.of("G1 ", "GC Thread", "G1Young", "VM Thread"));
        parts.put("RocksDB", List.of("org/rocksdb", "rocksdb::", "librocksdb", "rocksdb:"));
        parts.put("LZ4", List.of("net/jpountz", "LZ4_"));
        parts.put("Avro", List.of("org/apache/avro", "org/assay/serdes", "org/assay/contract"));
        parts.put("mapping", List.of("org/assay/mapping"));
        parts.put("rules", List.of("org/assay/domain"));
        parts.put("pass-rate app", List.of("org/assay/passrate"));
        parts.put("other apps", List.of("org/assay/"));
        parts.put("state stores (Streams)", List.of("org/apache/kafka/streams/state"));
        parts.put("producer", List.of("org/apache/kafka/clients/producer"));
        parts.put("consumer", List.of("org/apache/kafka/clients/consumer"));
        parts.put("network", List.of("org/apache/kafka/common/network", "org/apache/kafka/clients/"));
        parts.put("task loop (Streams)", List.of("org/apache/kafka/streams/"));
        return parts;
    }
}
