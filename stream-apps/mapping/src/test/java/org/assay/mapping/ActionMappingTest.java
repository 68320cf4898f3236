package org.assay.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.contract.ingress.BusinessStopped;
import org.assay.contract.ingress.CaseClosed;
import org.assay.contract.ingress.CorrectionReported;
import org.assay.contract.ingress.DutyDone;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.LicenceRevoked;
import org.assay.contract.ingress.NoticeServed;
import org.assay.contract.ingress.ObjectionDecided;
import org.assay.contract.ingress.ObjectionFiled;
import org.assay.contract.ingress.ObjectionGround;
import org.assay.contract.ingress.ObjectionOutcome;
import org.assay.contract.ingress.OrderedToCorrect;
import org.assay.contract.ingress.PartyRole;
import org.assay.contract.ingress.PublicNoticeIssued;
import org.assay.contract.ingress.RecheckConcluded;
import org.assay.contract.ingress.ReinspectionApplied;
import org.assay.contract.ingress.ReinspectionDecided;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ingress.ReinspectionTerminated;
import org.assay.contract.ingress.ServiceManner;
import org.assay.contract.ingress.TerminationReason;
import org.assay.contract.ingress.TimeExtended;
import org.assay.domain.ledger.ActionFact;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.model.Origin;
import org.assay.testkit.data.Submissions;
import org.junit.jupiter.api.Test;

class ActionMappingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 25);
    private static final List<Object> ALL = List.of(
            new Finalised("R-1", 2),
            new ReinspectionLabNamed("LAB-B"),
            new NoticeServed(PartyRole.SELLER, "R-1", 2, ServiceManner.PUBLIC_NOTICE),
            new ObjectionFiled("O-1", PartyRole.PLATFORM, ObjectionGround.AUTHENTICITY),
            new ObjectionDecided("O-1", ObjectionOutcome.UPHELD, "P19"),
            new ReinspectionApplied(PartyRole.PRODUCER),
            new ReinspectionDecided(true, "P20"),
            new ReinspectionTerminated(TerminationReason.SPARE_UNUSABLE),
            new OrderedToCorrect(),
            new CorrectionReported(),
            new RecheckConcluded(2, false),
            new PublicNoticeIssued(),
            new BusinessStopped(),
            new LicenceRevoked(),
            new CaseClosed(),
            new DutyDone("F19"),
            new TimeExtended("F17"));

    @Test
    void shouldKeepEveryActionWhole() {
        Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
        for (Object action : ALL) {
            var said = new ActionFact(
                    ActionMapping.toDomain(Submissions.action("S-1", DAY, action)),
                    DAY,
                    new Origin("ingress", 0, kinds.size(), Instant.ofEpochMilli(1)));

            assertThat(ActionMapping.toDomain(ActionMapping.toContract(said))).isEqualTo(said);
            kinds.add(said.action().kind());
        }
        assertThat(kinds).containsExactly(ActionKind.values());
    }
}
