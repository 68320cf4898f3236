package org.assay.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.contract.ingress.BusinessStopped;
import org.assay.contract.ingress.CaseClosed;
import org.assay.contract.ingress.CorrectionReported;
import org.assay.contract.ingress.DutyDone;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.LicenceRevoked;
import org.assay.contract.ingress.NoticeServed;
import org.assay.contract.ingress.ObjectionDecided;
import org.assay.contract.ingress.ObjectionFiled;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.OrderedToCorrect;
import org.assay.contract.ingress.PublicNoticeIssued;
import org.assay.contract.ingress.RecheckConcluded;
import org.assay.contract.ingress.ReinspectionApplied;
import org.assay.contract.ingress.ReinspectionDecided;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ingress.ReinspectionTerminated;
import org.assay.contract.ingress.TimeExtended;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.ActionPassed;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionFact;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.PartyRole;

/** Actions of offices. */
public final class ActionMapping {
    private ActionMapping() {}

    /** Accepted actions as facts, in order. */
    public static List<ActionFact> facts(List<SampleEvent> accepted) {
        return accepted.stream()
                .filter(event -> event.getPayload() instanceof OfficeAction)
                .map(event -> {
                    OfficeAction said = (OfficeAction) event.getPayload();
                    return new ActionFact(
                            toDomain(said), said.getActedOn(), JournalMapping.toDomain(event.getOrigin()));
                })
                .toList();
    }

    /** What was done. */
    public static Action toDomain(OfficeAction record) {
        Object action = record.getAction();
        if (action instanceof Finalised e) {
            return new Action.Finalised(e.getReportNumber(), e.getVersion());
        }
        if (action instanceof ReinspectionLabNamed e) {
            return new Action.ReinspectionLabNamed(e.getLab());
        }
        if (action instanceof NoticeServed e) {
            return new Action.NoticeServed(
                    party(e.getParty()),
                    e.getReportNumber(),
                    e.getVersion(),
                    Words.same(e.getManner(), Action.Manner.class));
        }
        if (action instanceof ObjectionFiled e) {
            return new Action.ObjectionFiled(
                    e.getObjection(), party(e.getParty()), Words.same(e.getGround(), Action.Ground.class));
        }
        if (action instanceof ObjectionDecided e) {
            return new Action.ObjectionDecided(
                    e.getObjection(), Words.same(e.getOutcome(), Action.ObjectionOutcome.class), e.getRule());
        }
        if (action instanceof ReinspectionApplied e) {
            return new Action.ReinspectionApplied(party(e.getParty()));
        }
        if (action instanceof ReinspectionDecided e) {
            return new Action.ReinspectionDecided(e.getAccepted(), e.getRule());
        }
        if (action instanceof ReinspectionTerminated e) {
            return new Action.ReinspectionTerminated(Words.same(e.getReason(), Action.Reason.class));
        }
        return duty(action);
    }

    private static Action duty(Object action) {
        if (action instanceof RecheckConcluded e) {
            return new Action.DutyActed(ActionKind.RECHECK_CONCLUDED, e.getRound(), e.getPassed(), null);
        }
        if (action instanceof DutyDone e) {
            return new Action.DutyActed(ActionKind.DUTY_DONE, null, null, e.getRule());
        }
        if (action instanceof TimeExtended e) {
            return new Action.DutyActed(ActionKind.TIME_EXTENDED, null, null, e.getRule());
        }
        if (action instanceof OrderedToCorrect) {
            return new Action.DutyActed(ActionKind.ORDERED_TO_CORRECT, null, null, null);
        }
        if (action instanceof CorrectionReported) {
            return new Action.DutyActed(ActionKind.CORRECTION_REPORTED, null, null, null);
        }
        if (action instanceof PublicNoticeIssued) {
            return new Action.DutyActed(ActionKind.PUBLIC_NOTICE_ISSUED, null, null, null);
        }
        if (action instanceof BusinessStopped) {
            return new Action.DutyActed(ActionKind.BUSINESS_STOPPED, null, null, null);
        }
        if (action instanceof LicenceRevoked) {
            return new Action.DutyActed(ActionKind.LICENCE_REVOKED, null, null, null);
        }
        if (action instanceof CaseClosed) {
            return new Action.DutyActed(ActionKind.CASE_CLOSED, null, null, null);
        }
        throw new IllegalArgumentException("no action: " + action);
    }

    /** What intake looks at, by field. */
    static Map<String, Object> words(OfficeAction record) {
        var words = new LinkedHashMap<String, Object>();
        Object action = record.getAction();
        if (action instanceof Finalised e) {
            words.put("action.reportNumber", e.getReportNumber());
            words.put("action.version", e.getVersion());
        } else if (action instanceof ReinspectionLabNamed e) {
            words.put("action.lab", e.getLab());
        } else if (action instanceof NoticeServed e) {
            words.put("action.party", e.getParty());
            words.put("action.reportNumber", e.getReportNumber());
            words.put("action.version", e.getVersion());
            words.put("action.manner", e.getManner());
        } else if (action instanceof ObjectionFiled e) {
            words.put("action.objection", e.getObjection());
            words.put("action.party", e.getParty());
            words.put("action.ground", e.getGround());
        } else if (action instanceof ObjectionDecided e) {
            words.put("action.objection", e.getObjection());
            words.put("action.outcome", e.getOutcome());
        } else if (action instanceof ReinspectionApplied e) {
            words.put("action.party", e.getParty());
        } else if (action instanceof ReinspectionTerminated e) {
            words.put("action.reason", e.getReason());
        } else if (action instanceof RecheckConcluded e) {
            words.put("action.round", e.getRound());
        } else if (action instanceof DutyDone e) {
            words.put("action.rule", e.getRule());
        } else if (action instanceof TimeExtended e) {
            words.put("action.rule", e.getRule());
        }
        return words;
    }

    /** Whether an action cannot do without its business day. */
    static boolean needsDay(OfficeAction record) {
        return !(record.getAction() instanceof Finalised) && !(record.getAction() instanceof ReinspectionLabNamed);
    }

    private static PartyRole party(org.assay.contract.ingress.PartyRole party) {
        return Words.same(party, PartyRole.class);
    }

    /** An accepted action as it is passed on. */
    public static ActionPassed passed(LedgerEvent.Acted e) {
        return new ActionPassed(
                e.key().text(),
                toContract(new ActionFact(e.action(), e.actedOn(), e.origin())),
                e.note(),
                e.by().principal());
    }

    /** An action that was accepted or passed on. */
    public static ActionFact toDomain(org.assay.contract.ledger.ActionFact f) {
        return new ActionFact(action(f), f.getActedOn(), JournalMapping.toDomain(f.getOrigin()));
    }

    private static Action action(org.assay.contract.ledger.ActionFact f) {
        ActionKind kind = Words.same(f.getKind(), ActionKind.class);
        return switch (kind) {
            case FINALISED -> new Action.Finalised(f.getSubject(), f.getVersion());
            case REINSPECTION_LAB_NAMED -> new Action.ReinspectionLabNamed(f.getSubject());
            case NOTICE_SERVED ->
                new Action.NoticeServed(
                        PartyRole.valueOf(f.getParty()),
                        f.getSubject(),
                        f.getVersion(),
                        Action.Manner.valueOf(f.getWord()));
            case OBJECTION_FILED ->
                new Action.ObjectionFiled(
                        f.getSubject(), PartyRole.valueOf(f.getParty()), Action.Ground.valueOf(f.getWord()));
            case OBJECTION_DECIDED ->
                new Action.ObjectionDecided(f.getSubject(), Action.ObjectionOutcome.valueOf(f.getWord()), f.getRule());
            case REINSPECTION_APPLIED -> new Action.ReinspectionApplied(PartyRole.valueOf(f.getParty()));
            case REINSPECTION_DECIDED -> new Action.ReinspectionDecided(f.getPassed(), f.getRule());
            case REINSPECTION_TERMINATED -> new Action.ReinspectionTerminated(Action.Reason.valueOf(f.getWord()));
            case ORDERED_TO_CORRECT,
                    CORRECTION_REPORTED,
                    RECHECK_CONCLUDED,
                    PUBLIC_NOTICE_ISSUED,
                    BUSINESS_STOPPED,
                    LICENCE_REVOKED,
                    CASE_CLOSED,
                    DUTY_DONE,
                    TIME_EXTENDED -> new Action.DutyActed(kind, f.getRound(), f.getPassed(), f.getRule());
        };
    }

    static org.assay.contract.ledger.ActionFact toContract(ActionFact fact) {
        var record = org.assay.contract.ledger.ActionFact.newBuilder()
                .setKind(kind(fact.action().kind()))
                .setActedOn(fact.actedOn())
                .setOrigin(JournalMapping.toContract(fact.origin()));
        Action action = fact.action();
        if (action instanceof Action.Finalised e) {
            record.setSubject(e.reportNumber()).setVersion(e.version());
        } else if (action instanceof Action.ReinspectionLabNamed e) {
            record.setSubject(e.lab());
        } else if (action instanceof Action.NoticeServed e) {
            record.setParty(e.party().name())
                    .setSubject(e.reportNumber())
                    .setVersion(e.version())
                    .setWord(e.manner().name());
        } else if (action instanceof Action.ObjectionFiled e) {
            record.setSubject(e.objection())
                    .setParty(e.party().name())
                    .setWord(e.ground().name());
        } else if (action instanceof Action.ObjectionDecided e) {
            record.setSubject(e.objection()).setWord(e.outcome().name()).setRule(e.rule());
        } else if (action instanceof Action.ReinspectionApplied e) {
            record.setParty(e.party().name());
        } else if (action instanceof Action.ReinspectionDecided e) {
            record.setPassed(e.accepted()).setRule(e.rule());
        } else if (action instanceof Action.ReinspectionTerminated e) {
            record.setWord(e.reason().name());
        } else if (action instanceof Action.DutyActed e) {
            record.setRound(e.round()).setPassed(e.passed()).setRule(e.rule());
        }
        return record.build();
    }

    private static org.assay.contract.ledger.ActionKind kind(ActionKind kind) {
        return Words.toContract(kind, org.assay.contract.ledger.ActionKind.class);
    }
}
