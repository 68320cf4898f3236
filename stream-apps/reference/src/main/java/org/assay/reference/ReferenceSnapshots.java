package org.assay.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.assay.contract.ingress.TopicManifest;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReleaseRows;

/**
 * Builds releases from what the reference topics hold. The topics are read by a thread of their own, so an activation may
 * come before its rows: a release is asked for with its manifest and waited for until the rows fit it. A release is built
 * once in a JVM and shared, because all who ask with the same manifest get equal rows.
 */
final class ReferenceSnapshots {

    /** Releases kept; a decision uses the newest, a replay passes through the earlier ones one after the other. */
    private static final int KEPT = 8;

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** All that a topic holds, by key. */
    interface Records {
        Map<String, byte[]> of(OwnedTopic<?> topic);
    }

    /** Lets time pass between two looks. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private record Asked(int number, List<TopicManifest> manifest) {}

    private static final Map<Asked, ReferenceRelease> BUILT = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, ReferenceRelease> eldest) {
            return size() > KEPT;
        }
    };

    private final ReferenceCodec codec;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Pause pause;

    ReferenceSnapshots(ReferenceCodec codec, Duration patience, LongSupplier nanoTime, Pause pause) {
        this.codec = codec;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * The release of a number.
     *
     * @throws ReferenceIncomplete when its rows do not fit the manifest in time, or cannot be read
     */
    ReferenceRelease release(int number, List<TopicManifest> manifest, Records records) {
        Asked asked = new Asked(number, List.copyOf(manifest));
        synchronized (BUILT) {
            ReferenceRelease built = BUILT.get(asked);
            if (built != null) {
                return built;
            }
        }
        waitFor(asked, records);
        synchronized (BUILT) {
            return BUILT.computeIfAbsent(asked, wanted -> build(wanted, records));
        }
    }

    private void waitFor(Asked asked, Records records) {
        long start = nanoTime.getAsLong();
        Optional<String> lack = lack(asked, records);
        while (lack.isPresent()) {
            if (nanoTime.getAsLong() - start >= patience.toNanos()) {
                throw new ReferenceIncomplete("reference release " + asked.number() + " is not complete after "
                        + patience.toSeconds() + " s: " + lack.get() + "; load the release again");
            }
            try {
                pause.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReferenceIncomplete("interrupted while waiting for reference release " + asked.number(), e);
            }
            lack = lack(asked, records);
        }
    }

    private static Optional<String> lack(Asked asked, Records records) {
        for (TopicManifest wanted : asked.manifest()) {
            TopicManifest held =
                    ReferenceManifest.of(wanted.getTopic(), records.of(topic(wanted.getTopic())), asked.number());
            if (held.getRows() != wanted.getRows()) {
                return Optional.of(
                        wanted.getTopic() + " holds " + held.getRows() + " of " + wanted.getRows() + " rows");
            }
            if (!held.getChecksum().equals(wanted.getChecksum())) {
                return Optional.of(wanted.getTopic() + " holds other rows than the manifest says");
            }
        }
        return Optional.empty();
    }

    private ReferenceRelease build(Asked asked, Records records) {
        Map<Integer, List<ReferenceRow>> byRelease = new TreeMap<>();
        for (TopicManifest wanted : asked.manifest()) {
            ReferenceManifest.upTo(records.of(topic(wanted.getTopic())), asked.number())
                    .forEach((key, value) -> byRelease
                            .computeIfAbsent(ReferenceKey.release(key), release -> new ArrayList<>())
                            .add(row(wanted.getTopic(), key, value)));
        }
        List<ReleaseRows> releases = byRelease.entrySet().stream()
                .map(entry -> new ReleaseRows(entry.getKey(), entry.getValue()))
                .toList();
        return ReferenceRelease.of(
                asked.number(), ReleaseRows.fold(releases, asked.number()).values());
    }

    private ReferenceRow row(String topic, String key, byte[] value) {
        try {
            return codec.decode(topic, value);
        } catch (IllegalArgumentException e) {
            throw new ReferenceIncomplete(
                    topic + " holds a row that this version of Assay cannot read: " + key + "; upgrade this app", e);
        }
    }

    private static OwnedTopic<?> topic(String name) {
        return ReferenceTopics.ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ReferenceIncomplete("the manifest names " + name
                        + ", which this version of Assay does not know; upgrade this app"));
    }
}
