package org.assay.contract.released;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Today's schemas against every release. With {@code -Dassay.contract.freeze=<release>} it writes that release first. */
class ReleasedSchemasTest {

    private final Releases releases = Releases.ofThisTree();

    @BeforeAll
    static void freezeWhenAsked() {
        String release = System.getProperty("assay.contract.freeze");
        if (release != null) {
            Releases.ofThisTree().freeze(release, System.getProperty("assay.contract.version"), Subject.today());
        }
    }

    @Test
    void shouldFitEveryRelease() {
        assertThat(String.join("\n\n", releases.objections(Subject.today()))).isEmpty();
    }

    @Test
    void shouldKeepTheSchemasOfEveryRelease() {
        assertThat(releases.names())
                .contains("0.1.0")
                .allSatisfy(release -> assertThat(releases.schemas(release))
                        .as(release)
                        .containsKeys(
                                "sampling.private.verdict.changed.v1-value",
                                "sampling.shared.result.changed.v1-value"));
    }
}
