package org.assay.systemtests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.assay.contract.sample.Sample;
import org.assay.domain.alert.ProductKey;
import org.assay.mapping.SampleMapping;
import org.assay.testkit.data.Submissions;

/** What an office does about the enterprises and products of samples, or thinks that it may do. */
final class RandomSubjectActions {
    private final Random random;

    RandomSubjectActions(Random random) {
        this.random = random;
    }

    SubjectAction next(Sample sample) {
        LocalDate on = LocalDate.of(2026, 5 + random.nextInt(2), 1 + random.nextInt(28));
        Optional<String> product = ProductKey.of(SampleMapping.toDomain(sample));
        return random.nextInt(3) == 0 || product.isEmpty()
                ? Submissions.subject(
                        SubjectKind.ENTERPRISE, sample.getProducer().getName(), on, new InterviewHeld())
                : Submissions.subject(SubjectKind.PRODUCT, product.get(), on, recall());
    }

    private Object recall() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                new RiskAssessed(
                        pick(List.of(Harm.MINOR, Harm.FATAL)),
                        pick(List.of(
                                Probability.OVER_50_PERCENT, Probability.OVER_1_IN_10, Probability.OVER_1_IN_1000)));
            case 3 -> new DefectInvestigated(random.nextInt(3) > 0);
            case 4, 5 -> new RecallOrdered(random.nextBoolean(), random.nextBoolean() ? 100L : null);
            case 6 -> new RecallStageReported((long) random.nextInt(120));
            case 7 -> new RecallFinished((long) random.nextInt(120));
            case 8 -> new DutyDone(random.nextBoolean() ? "RC5" : "RC8");
            default -> new CaseClosed();
        };
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
