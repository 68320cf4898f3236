package org.assay.reference;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.assay.serdes.ConfiguredSerdes;

/** Releases out of reference topics that have been read to their ends, for tools that run beside the apps. */
public final class RecordedReleases {
    private final ReferenceCodec codec;
    private final ReferenceSnapshots snapshots;
    private final Function<OwnedTopic<?>, Map<String, byte[]>> records;

    /** @param records the last record of each key of a topic */
    public RecordedReleases(ConfiguredSerdes serdes, Function<OwnedTopic<?>, Map<String, byte[]>> records) {
        this.codec = new ReferenceCodec(serdes);
        // What is not there now will not come.
        this.snapshots = new ReferenceSnapshots(codec, Duration.ZERO, System::nanoTime, time -> {});
        this.records = records;
    }

    /**
     * The release that an activation names.
     *
     * @throws ReferenceIncomplete when the topics do not hold its rows
     */
    public ReferenceRelease release(ReleaseActivated activated) {
        return snapshots.release(activated.getRelease(), activated.getManifest(), records::apply);
    }

    /** Who a principal is, by the newest row. */
    public Optional<Submitter> submitter(String principal) {
        return Optional.ofNullable(
                codec.newestSubmitters(records.apply(ReferenceTopics.SUBMITTER)).get(principal));
    }
}
