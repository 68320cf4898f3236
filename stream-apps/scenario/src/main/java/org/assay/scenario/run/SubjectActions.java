package org.assay.scenario.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.assay.contract.ingress.AlertAcknowledged;
import org.assay.contract.ingress.DefectInvestigated;
import org.assay.contract.ingress.DutyDone;
import org.assay.contract.ingress.InterviewHeld;
import org.assay.contract.ingress.RecallFinished;
import org.assay.contract.ingress.RecallOrdered;
import org.assay.contract.ingress.RecallStageReported;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.Evidence;
import org.assay.domain.alert.ProductKey;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.Sample;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.StepKind;

/** What an office does about an enterprise, a product or an alert, as it is sent. */
final class SubjectActions {
    private static final String INTERVIEW = "INTERVIEW";

    private SubjectActions() {}

    /** The action of a step on what a sample has to do with. */
    static SubjectAction of(Step step, Sample sample, Sight sight) {
        Shaped what = step.what();
        return SubjectAction.newBuilder()
                .setKind(kind(step.kind()))
                .setSubject(subject(step, sample, sight))
                .setActedOn(step.on())
                .setActedAt(moment(what))
                .setAction(action(step.kind(), what, sample, sight))
                .build();
    }

    /** Whether an alert is about a sample, or rests on it. */
    static boolean isOf(AlertChange change, Sample sample) {
        String key = sample.key().text();
        return change.alert().subject().equals(key)
                || change.alert().evidence().stream()
                        .anyMatch(of -> of instanceof Evidence.OfSample evidence
                                && evidence.sampleKey().equals(key));
    }

    private static SubjectKind kind(StepKind kind) {
        return switch (kind) {
            case INTERVIEWED -> SubjectKind.ENTERPRISE;
            case ACKNOWLEDGED -> SubjectKind.ALERT;
            default -> SubjectKind.PRODUCT;
        };
    }

    private static String subject(Step step, Sample sample, Sight sight) {
        return switch (step.kind()) {
            case INTERVIEWED -> Cast.enterprise(sample, role(step)).orElse("");
            case ACKNOWLEDGED ->
                alert(step.what().text("alert", ""), sample, sight).orElse("");
            default -> ProductKey.of(sample).orElse("");
        };
    }

    private static PartyRole role(Step step) {
        return step.what().find("of", PartyRole.class).orElse(PartyRole.PRODUCER);
    }

    private static Instant moment(Shaped what) {
        return what.find("at", LocalDateTime.class)
                .map(at -> at.atZone(Law.ZONE).toInstant())
                .orElse(null);
    }

    private static Object action(StepKind kind, Shaped what, Sample sample, Sight sight) {
        long recovered = what.whole("recovered").orElse(0);
        return switch (kind) {
            case INTERVIEWED ->
                new InterviewHeld(
                        what.flag("ownAccord")
                                ? null
                                : alert(INTERVIEW, sample, sight).orElse(null));
            case RISK_ASSESSED ->
                new RiskAssessed(
                        org.assay.contract.ingress.Harm.valueOf(
                                what.find("harm", Harm.class).orElse(Harm.MINOR).name()),
                        org.assay.contract.ingress.Probability.valueOf(what.find("probability", Probability.class)
                                .orElse(Probability.UNDER_1_IN_1000000)
                                .name()));
            case DEFECT_INVESTIGATED ->
                new DefectInvestigated(
                        what.find("as", StepKind.Defect.class).orElse(StepKind.Defect.FOUND) == StepKind.Defect.FOUND);
            case RECALL_BEGUN ->
                new RecallOrdered(
                        what.find("by", StepKind.Begun.class).orElse(StepKind.Begun.PRODUCER) == StepKind.Begun.OFFICE,
                        what.whole("units").map(Integer::longValue).orElse(null));
            case RECALL_STAGE -> new RecallStageReported(recovered);
            case RECALL_FINISHED -> new RecallFinished(recovered);
            case RECALL_DUTY -> new DutyDone(what.text("rule", ""));
            case ACKNOWLEDGED -> new AlertAcknowledged();
            default -> throw new IllegalArgumentException(kind + " is about no subject");
        };
    }

    /** The id of the newest alert of a kind that has to do with a sample. */
    private static Optional<String> alert(String kind, Sample sample, Sight sight) {
        return sight.alerts().stream()
                .filter(change -> change.alert().kind().name().equalsIgnoreCase(kind) && isOf(change, sample))
                .filter(change -> change.kind().isActive())
                .reduce((before, next) -> next)
                .map(change -> change.alert().id());
    }
}
