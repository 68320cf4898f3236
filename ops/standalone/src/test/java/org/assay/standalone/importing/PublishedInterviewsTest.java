package org.assay.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Interviews;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.Standing;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.JournalMapping;
import org.assay.noticefiles.NoticeReader;
import org.assay.noticefiles.ReadOptions;
import org.assay.noticefiles.Submission;
import org.assay.noticefiles.mapping.Mappings;
import org.assay.standalone.campaign.ShippedReference;
import org.junit.jupiter.api.Test;

/** The interviews that the published notices ask for, where they lie beside the project. The figures were checked by hand. */
class PublishedInterviewsTest {
    private static final ReferenceRelease RELEASE = ShippedReference.release(1);

    @Test
    void shouldAskForSevenInterviewsOfRepeatedFailuresInTheProductNotices() throws Exception {
        List<Alert> repeated = interviews(states("product-notices")).stream()
                .filter(alert -> alert.evidence().size() > 1)
                .toList();

        assertThat(repeated)
                .extracting(alert -> alert.evidence().size())
                .containsExactlyInAnyOrder(3, 2, 2, 2, 2, 2, 2);
        assertThat(repeated).extracting(Alert::provisional).containsOnly(false);
    }

    private static List<Alert> interviews(List<SampleState> states) {
        Map<AlertSubject, List<Failure>> failures = new HashMap<>();
        for (SampleState state : states) {
            for (AlertSubject subject : AlertSubject.of(state, RELEASE)) {
                failures.computeIfAbsent(subject, none -> new ArrayList<>()).add(Failure.of(state, subject, RELEASE));
            }
        }
        return failures.entrySet().stream()
                .filter(entry -> entry.getKey().scope() == AlertSubject.Scope.ENTERPRISE)
                .flatMap(entry -> Interviews.of(entry.getKey(), entry.getValue(), number -> RELEASE).stream())
                .toList();
    }

    private static List<SampleState> states(String folder) throws Exception {
        Standing standing = Standing.of(RELEASE);
        List<SampleState> states = new ArrayList<>();
        for (Submission submission : NoticeReader.read(files(folder), Mappings.shipped(folder), ReadOptions.defaults())
                .submissions()) {
            Ledger.apply(
                            LedgerRow.EMPTY,
                            JournalMapping.toDomain(event(submission.notice())).orElseThrow(),
                            standing)
                    .row()
                    .state()
                    .ifPresent(states::add);
        }
        return states;
    }

    private static SampleEvent event(NoticePublished notice) {
        return new SampleEvent(
                new Origin("sampling.ingress.notices.notice.v1", 0, 0L, Instant.EPOCH),
                new Submitter("notices", SubmitterKind.AUTHORITY, "NOTICES"),
                ByteBuffer.allocate(16),
                notice);
    }

    private static List<Path> files(String folder) throws IOException {
        Optional<Path> data = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data").resolve(folder))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(data.isPresent(), "the real notices do not lie beside the project");
        try (Stream<Path> files = Files.list(data.get())) {
            return files.sorted().toList();
        }
    }
}
