package org.assay.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.intake.Admission;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.intake.SubmissionKind;
import org.assay.domain.reference.Submitter;
import org.assay.mapping.AdmissionMapping;
import org.assay.mapping.JournalMapping;

/** Whether every submission went where the rule of intake sends it. */
public final class Admissions {
    private static final String OF_SUBJECTS = " of subjects";

    private final AdmissionRule rule;
    private final Function<String, Optional<Submitter>> submitters;
    private final Map<String, String> heldAsUnknown = new HashMap<>();

    /** @param submitters who the principals are, by the newest reference data */
    public Admissions(AdmissionRule rule, Function<String, Optional<Submitter>> submitters) {
        this.rule = rule;
        this.submitters = submitters;
    }

    /**
     * Takes what was decided, before any submission: one that is held because nobody knew its submitter stays so until it is replayed,
     * whoever is known by now.
     */
    public void decided(SubmissionDecided decided) {
        if (decided.getDecision() == Decision.HELD
                && Admission.Reason.UNKNOWN_SUBMITTER.name().equals(decided.getReason())) {
            heldAsUnknown.put(JournalMapping.toDomain(decided.getOrigin()).coordinates(), Words.of(decided));
        }
    }

    /** Says whether the journal has to hold a submission, or with which reason it has to be turned away. */
    public void expect(Ingress submission, Statements facts) {
        String key = submission.origin().coordinates();
        String held = heldAsUnknown.get(key);
        Admission admission = admission(submission);
        if (held != null) {
            facts.say(Output.DECISIONS, key, () -> held);
        } else if (admission instanceof Admission.Admitted) {
            facts.say(Output.JOURNAL, key, () -> submission.kind().name());
            if (submission.kind() == SubmissionKind.CONTROL) {
                facts.say(Output.JOURNAL, key + OF_SUBJECTS, SubmissionKind.CONTROL::name);
            }
        } else {
            facts.say(Output.DECISIONS, key, () -> words(admission));
        }
    }

    /** Says that the journal holds an event. */
    public static void find(SampleEvent event, Statements facts) {
        // A control event is copied into every partition; its first copy speaks for it.
        if (!(event.getPayload() instanceof Broadcast broadcast) || broadcast.getPartition() == 0) {
            facts.say(
                    Output.JOURNAL,
                    JournalMapping.toDomain(event.getOrigin()).coordinates(),
                    () -> kind(event).name());
        }
    }

    /** Says that the journal of subjects holds an event; a control event lies in both journals. */
    public static void find(SubjectEvent event, Statements facts) {
        String key = JournalMapping.toDomain(event.getOrigin()).coordinates();
        if (!(event.getPayload() instanceof Broadcast broadcast)) {
            facts.say(Output.JOURNAL, key, SubmissionKind.SUBJECT_ACTION::name);
        } else if (broadcast.getPartition() == 0) {
            facts.say(Output.JOURNAL, key + OF_SUBJECTS, SubmissionKind.CONTROL::name);
        }
    }

    private Admission admission(Ingress submission) {
        if (submission.value() == null) {
            return new Admission.Rejected(Admission.Reason.UNREADABLE, null);
        }
        Optional<Submitter> submitter = submitters.apply(submission.principal());
        if (submitter.isEmpty()) {
            return new Admission.Held(Admission.Reason.UNKNOWN_SUBMITTER, null);
        }
        if (!submission
                .kind()
                .mayBeSentBy(AdmissionMapping.speaker(submitter.get()).kind())) {
            return new Admission.Rejected(Admission.Reason.NOT_ALLOWED, null);
        }
        return AdmissionMapping.check(
                rule, submitter.get(), submission.value(), submission.origin().appendedAt());
    }

    private static String words(Admission admission) {
        return admission instanceof Admission.Held held
                ? "HELD " + held.reason()
                : "REJECTED " + ((Admission.Rejected) admission).reason();
    }

    private static SubmissionKind kind(SampleEvent event) {
        return switch (event.getPayload().getClass().getSimpleName()) {
            case "SampleRegistered" -> SubmissionKind.SAMPLE;
            case "ResultReported" -> SubmissionKind.RESULT;
            case "NoticePublished" -> SubmissionKind.NOTICE;
            case "OfficeAction" -> SubmissionKind.OFFICE_ACTION;
            default -> SubmissionKind.CONTROL;
        };
    }
}
