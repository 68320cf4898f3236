package org.assay.mapping;

import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.casework.NoticeKind;
import org.assay.contract.sample.Level;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseHead;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.casework.Entry;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.casework.Track;
import org.assay.domain.deadline.Notice;
import org.assay.domain.deadline.Start;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.Promptness;

/** Cases, and notices about their times. */
public final class CaseMapping {
    private CaseMapping() {}

    public static Case toDomain(CaseChanged c) {
        return new Case(
                Words.same(c.getKind(), CaseKind.class),
                c.getSubject(),
                c.getVersion(),
                Words.same(c.getStatus(), CaseStatus.class),
                head(c),
                c.getRelease(),
                c.getTracks().stream()
                        .map(track -> new Track(track.getLadder(), track.getState(), track.getSince()))
                        .toList(),
                c.getDuties().stream().map(CaseMapping::toDomain).toList(),
                c.getCauses(),
                c.getTimeline().stream().map(CaseMapping::toDomain).toList());
    }

    public static CaseChanged toContract(Case c) {
        CaseHead head = c.head();
        return new CaseChanged(
                c.id(),
                c.version(),
                Words.toContract(c.kind(), org.assay.contract.casework.CaseKind.class),
                c.subject(),
                Words.toContract(c.status(), org.assay.contract.casework.CaseStatus.class),
                Words.toContract(head.domain(), org.assay.contract.ledger.ProductDomain.class),
                head.title(),
                head.enterprise(),
                head.organiser(),
                head.regionCode(),
                head.catalogueCode(),
                head.level(),
                head.affected(),
                head.recovered(),
                c.release(),
                head.conclusion() == null
                        ? null
                        : Words.toContract(head.conclusion(), org.assay.contract.ledger.VerdictStatus.class),
                head.unappealable(),
                c.tracks().stream()
                        .map(track ->
                                new org.assay.contract.casework.Track(track.ladder(), track.state(), track.since()))
                        .toList(),
                c.duties().stream().map(CaseMapping::toContract).toList(),
                c.causes(),
                c.timeline().stream().map(CaseMapping::toContract).toList());
    }

    /**
     * A notice.
     *
     * @param from the case that sends it
     */
    public static CaseNotified toContract(CaseNotice n, Case from) {
        return new CaseNotified(
                from.id(),
                from.version(),
                Words.toContract(n.kind(), NoticeKind.class),
                n.rule(),
                n.party(),
                n.duty().name(),
                n.step(),
                Words.toContract(n.level(), Level.class),
                n.regionCode(),
                n.day(),
                n.lastDay(),
                n.unconfirmed());
    }

    /** A notice as it was sent. */
    public static CaseNotice toDomain(CaseNotified n) {
        return new CaseNotice(
                Words.same(n.getKind(), Notice.Kind.class),
                n.getRule(),
                n.getParty(),
                Duty.valueOf(n.getDuty()),
                n.getStep(),
                Words.same(n.getLevel(), AdminLevel.class),
                n.getRegionCode(),
                n.getDay(),
                n.getLastDay(),
                n.getUnconfirmed());
    }

    private static CaseHead head(CaseChanged c) {
        return new CaseHead(
                Words.toDomain(c.getDomain(), ProductDomain.class),
                c.getTitle(),
                c.getEnterprise(),
                c.getOrganiser(),
                c.getRegionCode(),
                c.getCatalogueCode(),
                c.getLevel(),
                c.getAffected(),
                c.getRecovered(),
                c.getConclusion() == null ? null : Words.same(c.getConclusion(), VerdictStatus.class),
                c.getUnappealable());
    }

    private static OpenDuty toDomain(org.assay.contract.casework.OpenDuty d) {
        return new OpenDuty(
                d.getRule(),
                d.getParty(),
                Duty.valueOf(d.getDuty()),
                d.getOwedBy().stream().map(DutyHolder::valueOf).toList(),
                new Start(d.getStartedOn(), d.getStartedAt()),
                d.getExtensions(),
                d.getFirstDay(),
                d.getLastDay(),
                d.getDueAt(),
                d.getPromptness() == null ? null : Promptness.valueOf(d.getPromptness()),
                d.getUnconfirmed(),
                d.getLapsed(),
                d.getNotices());
    }

    private static org.assay.contract.casework.OpenDuty toContract(OpenDuty d) {
        return new org.assay.contract.casework.OpenDuty(
                d.rule(),
                d.party(),
                d.duty().name(),
                d.owedBy().stream().map(Enum::name).toList(),
                d.start().day(),
                d.start().moment(),
                d.extensions(),
                d.firstDay(),
                d.lastDay(),
                d.dueAt(),
                d.promptness() == null ? null : d.promptness().name(),
                d.unconfirmed(),
                d.lapsed(),
                d.notices());
    }

    static Entry toDomain(org.assay.contract.casework.Entry e) {
        return new Entry(
                e.getOn(),
                Words.same(e.getKind(), EntryKind.class),
                e.getWord(),
                e.getRule(),
                e.getLadder(),
                e.getParty(),
                e.getBy(),
                e.getNote(),
                e.getFrom(),
                e.getTo(),
                e.getOrigin() == null ? null : JournalMapping.toDomain(e.getOrigin()));
    }

    static org.assay.contract.casework.Entry toContract(Entry e) {
        return new org.assay.contract.casework.Entry(
                e.on(),
                Words.toContract(e.kind(), org.assay.contract.casework.EntryKind.class),
                e.word(),
                e.rule(),
                e.ladder(),
                e.party(),
                e.by(),
                e.note(),
                e.from(),
                e.to(),
                e.origin() == null ? null : JournalMapping.toContract(e.origin()));
    }
}
