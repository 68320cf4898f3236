package org.assay.standalone.cli.act;

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
import org.assay.contract.ledger.ActionKind;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.text.Texts;

/** Actions as they are written on the command line. */
final class ActionWords {
    private final ActionOptions options;
    private final OptionWords words;

    ActionWords(ActionOptions options, Texts texts) {
        this.options = options;
        this.words = new OptionWords(texts);
    }

    /** The action that a word and the options say. */
    Object action(String word) {
        return switch (words.constant(ActionKind.class, "ACTION", word)) {
            case FINALISED -> new Finalised(words.needed("--report", options.report), options.version);
            case REINSPECTION_LAB_NAMED -> new ReinspectionLabNamed(words.needed("--lab", options.lab));
            case NOTICE_SERVED ->
                new NoticeServed(
                        party(),
                        words.needed("--report", options.report),
                        options.version,
                        words.constant(ServiceManner.class, "--manner", options.manner));
            case OBJECTION_FILED ->
                new ObjectionFiled(
                        options.objection, party(), words.constant(ObjectionGround.class, "--ground", options.ground));
            case OBJECTION_DECIDED ->
                new ObjectionDecided(
                        options.objection,
                        words.constant(ObjectionOutcome.class, "--outcome", options.outcome),
                        options.rule);
            case REINSPECTION_APPLIED -> new ReinspectionApplied(party());
            case REINSPECTION_DECIDED -> new ReinspectionDecided(!options.isRefused, options.rule);
            case REINSPECTION_TERMINATED ->
                new ReinspectionTerminated(words.constant(TerminationReason.class, "--reason", options.reason));
            case ORDERED_TO_CORRECT -> new OrderedToCorrect();
            case CORRECTION_REPORTED -> new CorrectionReported();
            case RECHECK_CONCLUDED -> new RecheckConcluded(options.round, !options.isFailed);
            case PUBLIC_NOTICE_ISSUED -> new PublicNoticeIssued();
            case BUSINESS_STOPPED -> new BusinessStopped();
            case LICENCE_REVOKED -> new LicenceRevoked();
            case CASE_CLOSED -> new CaseClosed();
            case DUTY_DONE -> new DutyDone(words.needed("--rule", options.rule));
            case TIME_EXTENDED -> new TimeExtended(words.needed("--rule", options.rule));
            case UNKNOWN -> throw words.unknown(ActionKind.class, "ACTION", word);
        };
    }

    /** The objection, or with no ground the application for a re-inspection, that the options say. */
    Object objection() {
        return action(options.ground == null ? "reinspection-applied" : "objection-filed");
    }

    private PartyRole party() {
        return words.constant(PartyRole.class, "--party", options.party);
    }
}
