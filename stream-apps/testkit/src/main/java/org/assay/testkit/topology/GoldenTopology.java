package org.assay.testkit.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/**
 * Stops the build when a deployed topology changes by accident. The golden file holds the frozen part of a topology, one file
 * for each release; run with {@code -Dassay.golden.update=true} to write it.
 */
public final class GoldenTopology {

    private static final String UPDATE = "assay.golden.update";

    private static final String WAYS = """

            The topology is not the one that is deployed. A change of its frozen part is legal in one of three ways:
              1. compatible: stores and repartition topics of the old topology are all still there, under the same names and
                 in the same sub-topologies, and only new ones were added at the end. Update the golden file.
              2. drain first: repartition topics changed, stores did not. The release notes must say: stop what feeds the app,
                 wait until it has no lag, stop it, deploy. Then update the golden file.
              3. new application id: a store was removed, renamed, re-typed or moved to another sub-topology. Give the app a
                 new application id and a plan for the reset of all that reads from it. Then write a new golden file.
            Update with -D%s=true, and say in the commit which way it is.
            """.formatted(UPDATE);

    private GoldenTopology() {}

    /** Compares the topology of a harness with the golden file. */
    public static void check(TopologyHarness harness, Path golden) {
        Map<String, String> kinds = StoreKinds.of(harness.driver().getAllStateStores());
        List<String> actual = Skeleton.of(harness.config().applicationId(), harness.topology(), kinds);
        check(actual, golden, Boolean.getBoolean(UPDATE));
    }

    /**
     * Compares a topology with the golden file.
     *
     * @throws AssertionError if the frozen part differs or there is no such file, with the ways out
     */
    public static void check(String applicationId, Topology topology, Path golden) {
        check(Skeleton.of(applicationId, topology), golden, Boolean.getBoolean(UPDATE));
    }

    static void check(List<String> actual, Path golden, boolean update) {
        try {
            if (update) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.write(golden, actual);
            } else if (!Files.exists(golden)) {
                throw new AssertionError("There is no golden file " + golden + "; write it with -D" + UPDATE + "=true");
            } else {
                compare(Files.readAllLines(golden), actual, golden);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void compare(List<String> expected, List<String> actual, Path golden) {
        if (expected.equals(actual)) {
            return;
        }
        List<String> text = new ArrayList<>();
        text.add(golden + " differs:");
        without(expected, actual).forEach(line -> text.add("- " + line.strip() + " (in the golden file)"));
        without(actual, expected).forEach(line -> text.add("+ " + line.strip() + " (in the topology)"));
        if (text.size() == 1) {
            text.add("the same parts, in another order or in other sub-topologies");
        }
        text.add("The topology now:");
        text.addAll(actual);
        throw new AssertionError(String.join("\n", text) + WAYS);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
