package org.assay.standalone.cli.cases;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.contract.ingress.AlertAcknowledged;
import org.assay.contract.ingress.CaseClosed;
import org.assay.contract.ingress.DefectInvestigated;
import org.assay.contract.ingress.DutyDone;
import org.assay.contract.ingress.Harm;
import org.assay.contract.ingress.InterviewHeld;
import org.assay.contract.ingress.Probability;
import org.assay.contract.ingress.RecallFinished;
import org.assay.contract.ingress.RecallOrdered;
import org.assay.contract.ingress.RecallStageReported;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.ingress.TimeExtended;
import org.assay.contract.ledger.ActionKind;
import org.assay.domain.subject.SubjectActionKind;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.text.Texts;

/** Actions on subjects as they are written on the command line. */
final class SubjectWords {
    private final SubjectOptions options;
    private final OptionWords words;
    private final Texts texts;

    SubjectWords(SubjectOptions options, Texts texts) {
        this.options = options;
        this.words = new OptionWords(texts);
        this.texts = texts;
    }

    /** The action and its subject, without day and note. */
    SubjectAction action(String word) {
        SubjectActionKind kind = kind(word);
        var said = SubjectAction.newBuilder().setAction(what(kind));
        if (kind == SubjectActionKind.ALERT_ACKNOWLEDGED) {
            return about(said, SubjectKind.ALERT, words.needed("--alert", options.alert));
        }
        if (kind != SubjectActionKind.INTERVIEW_HELD) {
            return about(said, SubjectKind.PRODUCT, words.needed("--product", options.product));
        }
        return options.area != null
                ? about(said, SubjectKind.AREA, options.area)
                : about(said, SubjectKind.ENTERPRISE, words.needed("--enterprise", options.enterprise));
    }

    private static SubjectAction about(SubjectAction.Builder said, SubjectKind kind, String subject) {
        // The day is set by whoever sends it.
        return said.setKind(kind)
                .setSubject(subject.strip())
                .setActedOn(LocalDate.EPOCH)
                .build();
    }

    private SubjectActionKind kind(String word) {
        String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        boolean isOfSample = Stream.of(SubjectActionKind.values())
                        .noneMatch(kind -> kind.name().equals(wanted))
                && Stream.of(ActionKind.values()).anyMatch(kind -> kind.name().equals(wanted));
        if (isOfSample && !wanted.equals(ActionKind.UNKNOWN.name())) {
            throw new UserError(Exit.PENDING, texts.get("case.sample-action", word));
        }
        return words.constant(SubjectActionKind.class, "ACTION", word);
    }

    private Object what(SubjectActionKind kind) {
        return switch (kind) {
            case INTERVIEW_HELD -> new InterviewHeld(options.alert);
            case RISK_ASSESSED ->
                new RiskAssessed(
                        words.constant(Harm.class, "--harm", options.harm),
                        words.constant(Probability.class, "--probability", options.probability));
            case DEFECT_INVESTIGATED -> new DefectInvestigated(!options.isWithoutDefect);
            case RECALL_ORDERED -> new RecallOrdered(!options.isVoluntary, options.units);
            case RECALL_STAGE_REPORTED -> new RecallStageReported(units());
            case RECALL_FINISHED -> new RecallFinished(units());
            case ALERT_ACKNOWLEDGED -> new AlertAcknowledged();
            case DUTY_DONE -> new DutyDone(words.needed("--rule", options.rule));
            case TIME_EXTENDED -> new TimeExtended(words.needed("--rule", options.rule));
            case CASE_CLOSED -> new CaseClosed();
        };
    }

    private Long units() {
        words.needed("--units", options.units == null ? null : options.units.toString());
        return options.units;
    }
}
