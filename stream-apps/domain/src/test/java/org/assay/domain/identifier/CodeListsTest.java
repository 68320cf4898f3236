package org.assay.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks published codes, where the folder with real input lies beside the project; it is no part of it. */
class CodeListsTest {

    @Test
    void shouldAgreeWithPublishedUsccs() throws IOException {
        List<String[]> rows = rows("uscc-vectors.csv");
        for (String[] row : rows) {
            assertThat(Uscc.check(row[0]).valid()).as(row[0]).isEqualTo(Boolean.parseBoolean(row[1]));
            if (!row[2].isEmpty()) {
                boolean expected = Boolean.parseBoolean(row[2]);
                assertThat(Uscc.checkOrganisationCode(row[0]).valid())
                        .as(row[0])
                        .isEqualTo(expected);
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
    }

    @Test
    void shouldAgreeWithPublishedGtins() throws IOException {
        List<String[]> rows = rows("gtin-vectors.csv");
        for (String[] row : rows) {
            assertThat(Gtin.check(row[0]).valid()).as(row[0]).isEqualTo(Boolean.parseBoolean(row[1]));
        }
        assertThat(rows).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"province.csv", "city.csv", "area.csv"})
    void shouldAcceptEveryRegion(String file) throws IOException {
        assertThat(rows(file))
                .allSatisfy(row ->
                        assertThat(RegionCode.check(row[0]).valid()).as(row[0]).isTrue());
    }

    @Test
    void shouldAcceptEveryIndustry() throws IOException {
        assertThat(rows("gbt4754-2017.csv"))
                .allSatisfy(row -> assertThat(IndustryCode.check(row[0]).valid())
                        .as(row[0])
                        .isTrue());
    }

    private static List<String[]> rows(String file) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null
                && !Files.exists(folder.resolve("shared/data/codelists").resolve(file))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no real input beside the project");
        return Files.readAllLines(folder.resolve("shared/data/codelists").resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
