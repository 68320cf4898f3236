package org.assay.domain.casework;

import java.util.List;
import java.util.Objects;
import org.assay.domain.model.CaseKind;

/**
 * A case (案件): where it stands, what is due, what happened.
 *
 * @param kind kind
 * @param subject key of the sample, enterprise, product, or id of the alert
 * @param version from 1 and rising with every change
 * @param status how it stands
 * @param head what it is about
 * @param release release by whose rules it stands
 * @param tracks where it stands on each ladder of its law
 * @param duties the times that run
 * @param causes alerts that ask for it
 * @param timeline what happened, in the order in which it became known
 */
public record Case(
        CaseKind kind,
        String subject,
        long version,
        CaseStatus status,
        CaseHead head,
        int release,
        List<Track> tracks,
        List<OpenDuty> duties,
        List<String> causes,
        List<Entry> timeline) {

    public Case {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(head, "head");
        tracks = List.copyOf(tracks);
        duties = List.copyOf(duties);
        causes = List.copyOf(causes);
        timeline = List.copyOf(timeline);
    }

    /** Kind and subject, joined by a bar. */
    public String id() {
        return id(kind, subject);
    }

    /** Id of the case of a subject. */
    public static String id(CaseKind kind, String subject) {
        return kind + "|" + subject;
    }

    /** Whether anything can still be done in it. */
    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }
}
