package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assay.contract.ingress.TopicManifest;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReleaseRows;
import org.assay.serdes.ConfiguredSerdes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceSnapshotsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path root;

    private final ReferenceCodec codec =
            new ReferenceCodec(ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://reference-snapshots-test")));
    private final Map<String, Map<String, byte[]>> held = new HashMap<>();
    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger pauses = new AtomicInteger();

    @BeforeEach
    void fillTopics() throws Exception {
        ReleaseFixture.write(root);
        ReleaseFixture.second(root);
        ReleaseFixture.put(root, "2/synonyms.csv", "code,synonym\nT-2,木陀螺\n");
        ReferenceTopics.ALL.forEach(topic -> held.put(topic.name(), new HashMap<>()));
        for (ReleaseRows release : ReferenceFiles.releases(root, 2)) {
            release.rows().forEach(row -> {
                ReferenceRecord written = ReferenceRecords.toRecord(release.release(), row);
                held.get(written.topic().name()).put(written.key(), codec.encode(written));
            });
        }
    }

    @Test
    void shouldBuildEachReleaseOnceAndShareIt() {
        ReferenceRelease first = snapshots(() -> {}).release(1, manifest(1), this::records);
        ReferenceRelease second = snapshots(() -> {}).release(2, manifest(2), this::records);
        ReferenceRelease again = snapshots(() -> {}).release(1, manifest(1), this::records);

        assertThat(again).isSameAs(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.catalogue("木陀螺", DAY)).isEmpty();
        assertThat(second.catalogue("木陀螺", DAY)).isEqualTo(second.catalogue("T-2", DAY));
        assertThat(pauses).hasValue(0);
    }

    @Test
    void shouldEqualWhatTheFilesSay() throws Exception {
        ReferenceRelease built = snapshots(() -> {}).release(2, manifest(2), this::records);
        ReferenceRelease read = ReferenceFiles.read(root, 2);

        assertThat(built.catalogueEntries()).isEqualTo(read.catalogueEntries());
        assertThat(built.limits()).isEqualTo(read.limits());
        assertThat(built.rules()).isEqualTo(read.rules());
        assertThat(built.targets()).isEqualTo(read.targets());
        assertThat(built.submitters()).isEqualTo(read.submitters());
        assertThat(built.calendarDays()).isEqualTo(read.calendarDays());
    }

    @Test
    void shouldWaitForRowsThatAreOnTheirWay() {
        List<TopicManifest> manifest = manifest(1);
        byte[] late = held.get(ReferenceTopics.LIMIT.name()).remove("T/PB|2020-01-01|1");
        ReferenceSnapshots snapshots = snapshots(() -> {
            if (pauses.get() == 3) {
                held.get(ReferenceTopics.LIMIT.name()).put("T/PB|2020-01-01|1", late);
            }
        });

        ReferenceRelease release = snapshots.release(1, renamed(manifest), this::records);

        assertThat(release.limit("T", "PB", DAY)).isPresent();
        assertThat(pauses).hasValue(3);
    }

    @Test
    void shouldSayWhatIsMissingWhenTimeIsUp() {
        List<TopicManifest> manifest = manifest(2);
        held.get(ReferenceTopics.CATALOGUE.name()).remove("T-2|2020-01-01|2");
        held.get(ReferenceTopics.CATALOGUE.name()).remove("T|2020-01-01|1");

        assertThatThrownBy(() -> snapshots(() -> {}).release(3, manifest, this::records))
                .isInstanceOf(ReferenceIncomplete.class)
                .hasMessage("reference release 3 is not complete after 2 s: sampling.reference.catalogue.v1 holds 2 of"
                        + " 4 rows; load the release again");
        assertThat(pauses).hasValue(40);
    }

    @Test
    void shouldNotTakeOtherRowsOfTheSameNumber() {
        List<TopicManifest> manifest = List.of(manifest(1).get(2));
        Map<String, byte[]> limits = held.get(ReferenceTopics.LIMIT.name());
        byte[] changed = limits.get("T/PB|2020-01-01|1").clone();
        changed[changed.length - 1]++;
        limits.put("T/PB|2020-01-01|1", changed);

        assertThatThrownBy(() -> snapshots(() -> {}).release(1, manifest, this::records))
                .hasMessage("reference release 1 is not complete after 2 s: sampling.reference.limit.v1 holds other"
                        + " rows than the manifest says; load the release again");
    }

    @Test
    void shouldSayThatATopicIsOfALaterVersion() {
        List<TopicManifest> manifest = List.of(new TopicManifest("sampling.reference.moon.v1", 1L, ""));

        assertThatThrownBy(() -> snapshots(() -> {}).release(1, manifest, this::records))
                .hasMessage("the manifest names sampling.reference.moon.v1, which this version of Assay does not know;"
                        + " upgrade this app");
    }

    @Test
    void shouldStopWaitingWhenInterrupted() {
        List<TopicManifest> manifest = manifest(2);
        held.get(ReferenceTopics.ITEM.name()).clear();
        ReferenceSnapshots snapshots = new ReferenceSnapshots(codec, Duration.ofSeconds(2), time::get, pause -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> snapshots.release(2, renamed(manifest), this::records))
                .hasMessage("interrupted while waiting for reference release 2");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Map<String, byte[]> records(OwnedTopic<?> topic) {
        return held.get(topic.name());
    }

    private List<TopicManifest> manifest(int release) {
        return ReferenceTopics.ALL.stream()
                .map(topic -> ReferenceManifest.of(topic.name(), records(topic), release))
                .toList();
    }

    /** The same in another order, which no other test has asked for: nothing comes from what they built. */
    private static List<TopicManifest> renamed(List<TopicManifest> manifest) {
        return List.of(manifest.get(2), manifest.get(0), manifest.get(1));
    }

    private ReferenceSnapshots snapshots(Runnable whilePausing) {
        return new ReferenceSnapshots(codec, Duration.ofSeconds(2), time::get, pause -> {
            time.addAndGet(pause.toNanos());
            pauses.incrementAndGet();
            whilePausing.run();
        });
    }
}
