package org.assay.standalone.cli.act;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** Actions as they are written on the command line. */
final class ActionWords {
    private final ActionOptions options;
    private final Texts texts;

    ActionWords(ActionOptions options, Texts texts) {
        this.options = options;
        this.texts = texts;
    }

    /** The action that a word and the options say. */
    Object action(String word) {
        return switch (constant(ActionKind.class, "ACTION", word)) {
            case FINALISED -> new Finalised(needed("--report", options.report), options.version);
            case REINSPECTION_LAB_NAMED -> new ReinspectionLabNamed(needed("--lab", options.lab));
            case NOTICE_SERVED ->
                new NoticeServed(
                        party(),
                        needed("--report", options.report),
                        options.version,
                        constant(ServiceManner.class, "--manner", options.manner));
            case OBJECTION_FILED ->
                new ObjectionFiled(
                        options.objection, party(), constant(ObjectionGround.class, "--ground", options.ground));
            case OBJECTION_DECIDED ->
                new ObjectionDecided(
                        options.objection,
                        constant(ObjectionOutcome.class, "--outcome", options.outcome),
                        options.rule);
            case REINSPECTION_APPLIED -> new ReinspectionApplied(party());
            case REINSPECTION_DECIDED -> new ReinspectionDecided(!options.isRefused, options.rule);
            case REINSPECTION_TERMINATED ->
                new ReinspectionTerminated(constant(TerminationReason.class, "--reason", options.reason));
            case ORDERED_TO_CORRECT -> new OrderedToCorrect();
            case CORRECTION_REPORTED -> new CorrectionReported();
            case RECHECK_CONCLUDED -> new RecheckConcluded(options.round, !options.isFailed);
            case PUBLIC_NOTICE_ISSUED -> new PublicNoticeIssued();
            case BUSINESS_STOPPED -> new BusinessStopped();
            case LICENCE_REVOKED -> new LicenceRevoked();
            case CASE_CLOSED -> new CaseClosed();
            case DUTY_DONE -> new DutyDone(needed("--rule", options.rule));
            case TIME_EXTENDED -> new TimeExtended(needed("--rule", options.rule));
            case UNKNOWN -> throw unknown(ActionKind.class, "ACTION", word);
        };
    }

    /** The objection, or with no ground the application for a re-inspection, that the options say. */
    Object objection() {
        return action(options.ground == null ? "reinspection-applied" : "objection-filed");
    }

    private PartyRole party() {
        return constant(PartyRole.class, "--party", options.party);
    }

    private String needed(String option, String value) {
        if (value == null || value.isBlank()) {
            throw new UserError(Exit.PENDING, texts.get("act.needed", option));
        }
        return value;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String option, String word) {
        String wanted = needed(option, word).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted) && !wanted.equals("UNKNOWN"))
                .findFirst()
                .orElseThrow(() -> unknown(type, option, word));
    }

    private UserError unknown(Class<? extends Enum<?>> type, String option, String word) {
        String words = Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return new UserError(Exit.PENDING, texts.get("act.word", option, word, words));
    }
}
