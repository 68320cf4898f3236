package org.assay.contract.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.assay.contract.topic.Compatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {

    private static final Schema FIRST =
            SchemaBuilder.record("R").fields().requiredString("a").endRecord();
    private static final Schema GROWN = SchemaBuilder.record("R")
            .fields()
            .requiredString("a")
            .optionalString("b")
            .endRecord();
    private static final Schema BROKEN = SchemaBuilder.record("R")
            .fields()
            .requiredString("a")
            .requiredString("b")
            .endRecord();

    @TempDir
    Path folder;

    @Test
    void shouldFreezeTheReleaseInDevelopmentAgainAndDropWhatItNoLongerHas() {
        Releases releases = new Releases(folder);
        releases.freeze("0.1.0", "0.1.0-SNAPSHOT", List.of(subject("t", FIRST), subject("dropped", FIRST)));

        releases.freeze("0.1.0", "0.1.0-SNAPSHOT", List.of(subject("t", BROKEN)));

        assertThat(releases.names()).containsExactly("0.1.0");
        assertThat(releases.schemas("0.1.0")).containsOnlyKeys("t");
        assertThat(releases.schemas("0.1.0").get("t")).isEqualTo(BROKEN);
    }

    @Test
    void shouldLeaveAReleaseThatIsOutAsItIs() {
        Releases releases = new Releases(folder);
        releases.freeze("0.1.0", "0.1.0", List.of(subject("t", FIRST)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> releases.freeze("0.1.0", "0.2.0-SNAPSHOT", List.of(subject("t", GROWN))))
                .withMessage("0.1.0 is out and stays as it is; the release in development is 0.2.0");
        assertThat(releases.schemas("0.1.0").get("t")).isEqualTo(FIRST);
    }

    @Test
    void shouldFreezeNothingThatBreaksAnEarlierRelease() {
        Releases releases = new Releases(folder);
        releases.freeze("0.1.0", "0.1.0-SNAPSHOT", List.of(subject("t", FIRST)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> releases.freeze("0.2.0", "0.2.0-SNAPSHOT", List.of(subject("t", BROKEN))))
                .withMessageStartingWith("Nothing was frozen.\nt is not BACKWARD_TRANSITIVE to release 0.1.0:");
        assertThat(releases.names()).containsExactly("0.1.0");
    }

    @Test
    void shouldRefuseANameThatIsNoRelease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Releases(folder).freeze("../0.1", "0.1.0-SNAPSHOT", List.of()))
                .withMessage("A release is named like 1.2.3, not ../0.1");
    }

    @Test
    void shouldCompareWithEveryReleaseAndSayWhatToDo() {
        Releases releases = new Releases(folder);
        releases.freeze("0.1.0", "0.1.0-SNAPSHOT", List.of(subject("t", FIRST)));
        releases.freeze("0.2.0", "0.2.0-SNAPSHOT", List.of(subject("t", GROWN)));

        List<String> objections = releases.objections(List.of(subject("t", BROKEN)));

        assertThat(objections).containsExactly("""
                        t is not BACKWARD_TRANSITIVE to release 0.1.0:
                          BACKWARD (today's readers, records of the release): b: is not written and has no default; \
                        a field that is added or taken away has one
                          Change the schema so that it fits, or give the new form a topic with the next v<n>.
                          Only if 0.1.0 is not out yet, freeze it again: \
                        mvn -pl schemas/contract test -Dassay.contract.freeze=0.1.0""", """
                        t is not BACKWARD_TRANSITIVE to release 0.2.0:
                          BACKWARD (today's readers, records of the release): b: null is written, \
                        and no reader takes it; keep it in the union
                          Change the schema so that it fits, or give the new form a topic with the next v<n>.
                          Only if 0.2.0 is not out yet, freeze it again: \
                        mvn -pl schemas/contract test -Dassay.contract.freeze=0.2.0""");
    }

    @Test
    void shouldMissATopicThatWasReleased() {
        Releases releases = new Releases(folder);
        releases.freeze("0.1.0", "0.1.0-SNAPSHOT", List.of(subject("t", FIRST)));

        assertThat(releases.objections(List.of(subject("other", FIRST))))
                .singleElement()
                .asString()
                .startsWith("t of release 0.1.0 is gone.");
    }

    private static Subject subject(String name, Schema schema) {
        return new Subject(name, schema, Compatibility.BACKWARD_TRANSITIVE);
    }
}
