package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.ledger.FailingItems;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Party;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.ReferenceRelease;

/**
 * A failing sample as a fact about a subject.
 *
 * @param sample its evidence
 * @param enterprise key of the enterprise it counts against, or null
 * @param organiser office that ordered the sampling
 * @param provisional whether the verdict is not final
 * @param published whether an authority has published it in a notice: then its office has dealt with it
 * @param severity of the worst failing item, or null
 * @param domain product domain, or null
 * @param name name as printed of the party that would be called in: the platform, else the producer or who stands in its
 *     place
 * @param uscc its USCC as printed, or null
 * @param region its place, or null
 * @param release reference release that judged the sample
 */
public record Failure(
        Evidence.OfSample sample,
        String enterprise,
        String organiser,
        boolean provisional,
        boolean published,
        Severity severity,
        ProductDomain domain,
        String catalogueCode,
        String name,
        String uscc,
        String region,
        int release) {
    /** The order of failures: by day, samples of one day by key. */
    public static final Comparator<Failure> ORDER =
            Comparator.comparing(Failure::day).thenComparing(Failure::sampleKey);

    public Failure {
        Objects.requireNonNull(sample);
        Objects.requireNonNull(organiser);
        Objects.requireNonNull(catalogueCode);
        Objects.requireNonNull(name);
    }

    /**
     * The failure of a sample as a subject of it sees it: of a product, only what makes it a clue.
     *
     * @param subject one of {@link AlertSubject#of}
     */
    public static Failure of(SampleState state, AlertSubject subject, ReferenceRelease release) {
        Collection<JudgedTest> items = subject.scope() == AlertSubject.Scope.PRODUCT
                ? SampleAlerts.clueItems(state, release)
                : FailingItems.of(state);
        Party party = subject.scope() == AlertSubject.Scope.PLATFORM
                ? Optional.ofNullable(state.sample().platform()).orElseThrow()
                : state.liable().orElse(state.sample().producer());
        return new Failure(
                SampleAlerts.evidence(state, items),
                state.dimensions().enterprise(),
                state.sample().key().organiser(),
                state.status() == VerdictStatus.PROVISIONAL,
                state.report().basis() == Basis.PUBLISHED_NOTICE,
                SampleAlerts.worst(items),
                state.dimensions().domain(),
                state.dimensions().catalogueCode(),
                party.name().strip(),
                party.uscc(),
                Addressees.region(party.regionCode()).orElse(null),
                state.release());
    }

    public String sampleKey() {
        return sample.sampleKey();
    }

    public LocalDate day() {
        return sample.on();
    }
}
