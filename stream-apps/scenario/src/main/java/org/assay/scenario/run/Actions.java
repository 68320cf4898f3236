package org.assay.scenario.run;

import java.util.List;
import java.util.function.Function;
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
import org.assay.domain.ledger.Action;
import org.assay.domain.model.Report;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.StepKind;

/** What an office does about a sample, as it is sent. */
final class Actions {
    private static final String OBJECTION = "O1";

    private Actions() {}

    /**
     * The actions of a step.
     *
     * @param report the report that was written last
     */
    static List<Object> of(Step step, Report report) {
        Shaped what = step.what();
        if (step.kind() == StepKind.SERVED) {
            ServiceManner manner = what.find("by", Action.Manner.class)
                    .map(same(ServiceManner.class))
                    .orElse(ServiceManner.DELIVERED);
            return what.list("on", org.assay.domain.ledger.PartyRole.class).stream()
                    .<Object>map(party ->
                            new NoticeServed(party(party), number(what, report), version(what, report), manner))
                    .toList();
        }
        return List.of(action(step, what, report));
    }

    private static Object action(Step step, Shaped what, Report report) {
        return switch (step.kind()) {
            case DECLARED_FINAL -> new Finalised(number(what, report), version(what, report));
            case OBJECTED ->
                new ObjectionFiled(
                        what.text("id", OBJECTION),
                        party(what),
                        what.find("about", Action.Ground.class)
                                .map(same(ObjectionGround.class))
                                .orElse(ObjectionGround.CONCLUSION));
            case OBJECTION_DECIDED ->
                new ObjectionDecided(
                        what.text("id", OBJECTION),
                        what.find("as", Action.ObjectionOutcome.class)
                                .map(same(ObjectionOutcome.class))
                                .orElse(ObjectionOutcome.REJECTED),
                        what.text("rule").orElse(null));
            case APPLIED -> new ReinspectionApplied(party(what));
            case APPLICATION_DECIDED ->
                new ReinspectionDecided(
                        what.find("as", StepKind.Decided.class).orElse(StepKind.Decided.ACCEPTED)
                                == StepKind.Decided.ACCEPTED,
                        what.text("rule").orElse(null));
            case LAB_NAMED -> new ReinspectionLabNamed(what.text("lab", Scribe.REINSPECTION_LAB));
            case REINSPECTION_ENDED ->
                new ReinspectionTerminated(what.find("because", Action.Reason.class)
                        .map(same(TerminationReason.class))
                        .orElse(TerminationReason.OTHER));
            case RECHECKED ->
                new RecheckConcluded(
                        what.whole("round").orElse(1),
                        what.find("as", StepKind.Check.class).orElse(StepKind.Check.PASSED) == StepKind.Check.PASSED);
            default -> duty(step.kind(), what);
        };
    }

    private static Object duty(StepKind kind, Shaped what) {
        return switch (kind) {
            case ORDERED -> new OrderedToCorrect();
            case CORRECTION_REPORTED -> new CorrectionReported();
            case NOTICE_ISSUED -> new PublicNoticeIssued();
            case BUSINESS_STOPPED -> new BusinessStopped();
            case LICENCE_REVOKED -> new LicenceRevoked();
            case CASE_CLOSED -> new CaseClosed();
            case DUTY_DONE -> new DutyDone(what.text("rule", ""));
            case EXTENDED -> new TimeExtended(what.text("rule", ""));
            default -> throw new IllegalArgumentException(kind + " is no action on a sample");
        };
    }

    private static String number(Shaped what, Report report) {
        return what.text("report").orElse(report == null ? "" : report.number());
    }

    private static int version(Shaped what, Report report) {
        return what.whole("version").orElse(report == null ? 1 : report.version());
    }

    private static PartyRole party(Shaped what) {
        return party(what.find("by", org.assay.domain.ledger.PartyRole.class)
                .orElse(org.assay.domain.ledger.PartyRole.PRODUCER));
    }

    private static PartyRole party(org.assay.domain.ledger.PartyRole role) {
        return same(PartyRole.class).apply(role);
    }

    private static <E extends Enum<E>> Function<Enum<?>, E> same(Class<E> type) {
        return constant -> Enum.valueOf(type, constant.name());
    }
}
