package org.assay.scenario.story;

import static org.assay.scenario.shape.Reading.date;
import static org.assay.scenario.shape.Reading.flag;
import static org.assay.scenario.shape.Reading.list;
import static org.assay.scenario.shape.Reading.moment;
import static org.assay.scenario.shape.Reading.part;
import static org.assay.scenario.shape.Reading.text;
import static org.assay.scenario.shape.Reading.whole;
import static org.assay.scenario.shape.Reading.word;

import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.assay.scenario.shape.Shape;

/** How steps are written. */
final class Steps {
    private static final Shape RULE = Shape.empty().main("rule", text());
    private static final Shape SCOPE =
            Shape.empty().with("items", list(text())).with("from", date()).with("to", date());

    /** A step: its day, what happens, what is expected. */
    static final Shape STEP = step();

    private Steps() {}

    private static Shape step() {
        Shape shape = Shape.empty()
                .with("on", date())
                .with("sample", list(text()))
                .with("expect", list(part(Expectations.EXPECT)));
        for (StepKind kind : StepKind.values()) {
            if (!kind.key().isEmpty()) {
                shape = shape.with(kind.key(), part(of(kind)));
            }
        }
        return shape;
    }

    private static Shape of(StepKind kind) {
        return switch (kind) {
            case SAMPLED, REGISTRATION_CORRECTED -> Samples.REGISTRATION;
            case REPORTED, CORRECTED, WITHDRAWN, REINSPECTED, PUBLISHED -> Samples.REPORT;
            case SERVED ->
                Shape.empty()
                        .main("on", list(word(PartyRole.class)))
                        .with("by", word(Action.Manner.class))
                        .with("report", text())
                        .with("version", whole());
            case DECLARED_FINAL -> Shape.empty().with("report", text()).with("version", whole());
            case LAB_NAMED -> Shape.empty().main("lab", text());
            case RECHECKED ->
                Shape.empty().main("as", word(StepKind.Check.class)).with("round", whole());
            case DUTY_DONE, EXTENDED -> RULE;
            case LAB_SANCTIONED -> SCOPE.main("lab", text()).with("id", text());
            case LAB_LIFTED -> SCOPE.with("id", text());
            case RELEASE_ACTIVATED -> Shape.empty().main("number", whole());
            default -> kind.isOfSubject() ? ofSubjects(kind) : ofParties(kind);
        };
    }

    private static Shape ofSubjects(StepKind kind) {
        return switch (kind) {
            case INTERVIEWED -> Shape.empty().main("of", word(PartyRole.class)).with("ownAccord", flag());
            case RISK_ASSESSED ->
                Shape.empty()
                        .with("harm", word(Harm.class))
                        .with("probability", word(Probability.class))
                        .with("at", moment());
            case DEFECT_INVESTIGATED -> Shape.empty().main("as", word(StepKind.Defect.class));
            case RECALL_BEGUN ->
                Shape.empty().main("by", word(StepKind.Begun.class)).with("units", whole());
            case RECALL_STAGE, RECALL_FINISHED -> Shape.empty().main("recovered", whole());
            case RECALL_DUTY -> RULE;
            default -> Shape.empty().main("alert", text());
        };
    }

    private static Shape ofParties(StepKind kind) {
        return switch (kind) {
            case OBJECTED ->
                Shape.empty()
                        .main("by", word(PartyRole.class))
                        .with("about", word(Action.Ground.class))
                        .with("id", text());
            case OBJECTION_DECIDED ->
                Shape.empty()
                        .main("as", word(Action.ObjectionOutcome.class))
                        .with("id", text())
                        .with("rule", text());
            case APPLIED -> Shape.empty().main("by", word(PartyRole.class));
            case APPLICATION_DECIDED ->
                Shape.empty().main("as", word(StepKind.Decided.class)).with("rule", text());
            case REINSPECTION_ENDED -> Shape.empty().main("because", word(Action.Reason.class));
            default -> Shape.empty();
        };
    }
}
