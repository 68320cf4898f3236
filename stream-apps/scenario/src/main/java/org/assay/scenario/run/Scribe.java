package org.assay.scenario.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.topic.Topics;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.assay.mapping.ReportMapping;
import org.assay.mapping.SampleMapping;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.StepKind;
import org.assay.scenario.story.Story;

/** Writes what the steps of a story submit. */
public final class Scribe {
    static final String REINSPECTION_LAB = "LAB-B";
    private static final String SANCTION = "SANCTION";
    private static final String AUTHORITY = "NOTICES-PRODUCT";
    private static final String OPERATOR = "OPERATOR";

    private final Story story;
    private final Cast cast;
    private final Map<String, SubmittedBy> bodies = new HashMap<>();
    private final Map<String, Sample> registered = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, ReportBook> reports = new HashMap<>();
    private final Map<String, String> reinspectionLabs = new HashMap<>();
    private final List<Submission> sent = new ArrayList<>();

    /** @param release names who may submit */
    public Scribe(Story story, ReferenceRelease release) {
        this.story = story;
        this.cast = new Cast(story);
        release.submitters().forEach(body -> bodies.put(body.id(), by(body)));
        story.samples().forEach((name, given) -> reports.put(name, new ReportBook(cast.number(name))));
    }

    private static SubmittedBy by(Submitter body) {
        return new SubmittedBy(
                body.principal(), SubmittedBy.Kind.valueOf(body.kind().name()), body.id());
    }

    /** The registrations that the story does not tell. */
    public List<Submission> before() {
        return story.samples().keySet().stream()
                .filter(name -> story.steps().stream()
                        .noneMatch(step -> (step.kind() == StepKind.SAMPLED || step.kind() == StepKind.PUBLISHED)
                                && step.samples().contains(name)))
                .map(name -> register(name, Shaped.NOTHING))
                .toList();
    }

    /**
     * What a step submits, in order.
     *
     * @param sight tells which alerts there are
     */
    public List<Submission> of(Step step, Sight sight) {
        if (step.kind() == StepKind.SENT_AGAIN) {
            return List.copyOf(sent);
        }
        List<Submission> submissions = new ArrayList<>();
        if (step.kind().isOfSample()) {
            step.samples().forEach(sample -> submissions.addAll(of(step, sample, sight)));
        } else if (step.kind() != StepKind.DAY) {
            submissions.add(control(step));
        }
        return submissions;
    }

    private List<Submission> of(Step step, String sample, Sight sight) {
        if (step.kind().isOfSubject()) {
            return List.of(note(new Submission(
                    Topics.INGRESS_SUBJECT_ACTION,
                    body(story.office()),
                    SubjectActions.of(step, sample(sample), sight))));
        }
        return switch (step.kind()) {
            case SAMPLED, REGISTRATION_CORRECTED -> List.of(register(sample, step.what()));
            case REPORTED, CORRECTED, WITHDRAWN, REINSPECTED -> List.of(report(step, sample));
            case PUBLISHED -> List.of(publish(step, sample));
            default -> act(step, sample);
        };
    }

    private Submission register(String name, Shaped what) {
        Shaped given = story.samples().get(name).under(what);
        Sample sample = cast.sample(name, given);
        int version = what.whole("version").orElse(versions.getOrDefault(name, 0) + 1);
        versions.put(name, version);
        registered.put(name, sample);
        return note(new Submission(
                Topics.INGRESS_SAMPLE,
                body(story.office()),
                new SampleRegistered(
                        SampleMapping.toContract(sample),
                        version,
                        what.text("reason").orElse(null))));
    }

    private Submission report(Step step, String sample) {
        Report report = reports.get(sample).next(step);
        String otherwise = step.kind() == StepKind.REINSPECTED
                ? reinspectionLabs.getOrDefault(sample, REINSPECTION_LAB)
                : sample(sample).lab();
        return note(new Submission(
                Topics.INGRESS_RESULT,
                body(step.what().text("lab", otherwise)),
                new ResultReported(story.office(), cast.number(sample), ReportMapping.toContract(report), null)));
    }

    private Submission publish(Step step, String sample) {
        var record = SampleMapping.toContract(sample(sample));
        record.setLab(null);
        return note(new Submission(
                Topics.INGRESS_NOTICE,
                body(AUTHORITY),
                new NoticePublished(
                        record, ReportMapping.toContract(reports.get(sample).next(step)), null)));
    }

    private List<Submission> act(Step step, String sample) {
        if (step.kind() == StepKind.LAB_NAMED) {
            reinspectionLabs.put(sample, step.what().text("lab", REINSPECTION_LAB));
        }
        return Actions.of(step, reports.get(sample).current().orElse(null)).stream()
                .map(action -> note(new Submission(
                        Topics.INGRESS_OFFICE_ACTION,
                        body(story.office()),
                        new OfficeAction(story.office(), cast.number(sample), step.on(), null, action))))
                .toList();
    }

    private Submission control(Step step) {
        Shaped what = step.what();
        List<String> items = what.list("items", String.class);
        Object command =
                switch (step.kind()) {
                    case LAB_SANCTIONED ->
                        new LabSanctioned(
                                story.id() + "-" + what.text("id", SANCTION),
                                what.text("lab", Cast.LAB),
                                items,
                                what.date("from").orElse(null),
                                what.date("to").orElse(null),
                                null);
                    case LAB_LIFTED ->
                        new LabSanctionLifted(
                                story.id() + "-" + what.text("id", SANCTION),
                                items,
                                what.date("from").orElse(null),
                                what.date("to").orElse(null));
                    default -> new ReleaseActivated(what.whole("number").orElse(1), List.of());
                };
        return new Submission(Topics.INGRESS_CONTROL, body(OPERATOR), new ControlCommand(command));
    }

    private Submission note(Submission submission) {
        sent.add(submission);
        return submission;
    }

    /** The sample as it was registered last. */
    Sample sample(String name) {
        return registered.computeIfAbsent(
                name, unknown -> cast.sample(name, story.samples().get(name)));
    }

    private SubmittedBy body(String id) {
        SubmittedBy body = bodies.get(id);
        if (body == null) {
            throw new UnknownBody(id, bodies.keySet());
        }
        return body;
    }
}
