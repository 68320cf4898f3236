package org.assay.standalone.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.reference.LimitText;

/** What products are tested for in the campaign, beyond the limits of the reference data; the file says that it is made up. */
final class MadeUpTests {
    private static final String FILE = "/org/assay/standalone/made-up-tests.csv";
    private static final String STANDARD = "企业标准（虚构）";

    private final Map<String, Map<String, Requirement>> byProduct = new LinkedHashMap<>();

    private MadeUpTests() {}

    /** The tests that ship. */
    static MadeUpTests read() {
        var tests = new MadeUpTests();
        try (InputStream file = MadeUpTests.class.getResourceAsStream(FILE);
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(tests::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private void add(String line) {
        String[] parts = line.split(";", -1);
        Requirement requirement = new Requirement(
                LimitText.parse(parts[2]).orElseThrow(() -> new IllegalArgumentException(line)),
                parts[3],
                Comparison.FULL_VALUE,
                null,
                STANDARD);
        for (String product : parts[0].split(" ", -1)) {
            byProduct.computeIfAbsent(product, code -> new LinkedHashMap<>()).put(parts[1], requirement);
        }
    }

    /** Requirements by code of the item, those of a kind before those of its classes. */
    Map<String, Requirement> of(List<String> codes) {
        Map<String, Requirement> all = new LinkedHashMap<>();
        codes.forEach(code -> byProduct.getOrDefault(code, Map.of()).forEach(all::putIfAbsent));
        return all;
    }

    /** Every code that the file names. */
    Iterable<String> products() {
        return byProduct.keySet();
    }
}
