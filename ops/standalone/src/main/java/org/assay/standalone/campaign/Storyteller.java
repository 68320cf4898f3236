package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;
import org.assay.domain.model.SampleKey;
import org.assay.domain.reference.Submitter;
import org.assay.standalone.campaign.Campaign.Example;
import org.assay.standalone.campaign.TestPlan.Worst;

/** Turns samples into what offices and laboratories send about them. */
final class Storyteller {
    private static final int DAYS_TO_REINSPECT = 10;
    private static final int DAYS_TO_CORRECT = 3;
    private static final LocalDate IMPLAUSIBLE = LocalDate.of(1026, 3, 1);

    // Of a hundred failures so many are declared final; of re-inspections so many pass.
    private static final int FINALISED = 55;
    private static final int CLEARED = 60;
    private static final int HUNDRED = 100;

    private final Cast cast;
    private final LocalDate lastDay;
    private final List<Dispatch> reports = new ArrayList<>();
    private final List<Dispatch> corrections = new ArrayList<>();
    private final List<Dispatch> actions = new ArrayList<>();
    private final Map<String, List<Example>> examples = new HashMap<>();

    Storyteller(Cast cast, LocalDate lastDay) {
        this.cast = cast;
        this.lastDay = lastDay;
    }

    void tell(Story story, Draft draft, SplittableRandom random) {
        switch (story) {
            case PLAIN -> plain(draft, random);
            case DUPLICATE -> {
                plain(draft, random);
                reports.add(draft.result());
            }
            case REPORT_FIRST -> {
                reports.add(draft.result());
                reports.add(draft.registration());
            }
            case VERSIONS_REVERSED -> {
                reports.add(draft.registration());
                reports.add(draft.result(draft.report(2, "更正检验方法（示例）", draft.items())));
                reports.add(draft.result());
            }
            case OVERTURNED -> {
                told(draft);
                List<TestItem> passing = draft.plan().results(draft.items().size(), Worst.PASSING, random);
                corrections.add(draft.result(draft.report(2, "原始记录转录错误，更正结果（示例）", passing)));
            }
            case CATALOGUE_CORRECTED -> catalogueCorrected(draft, random);
            case PRODUCER_CORRECTED -> producerCorrected(draft, random);
            case WITHDRAWN -> {
                told(draft);
                corrections.add(draft.result(withdrawal(draft)));
            }
            case REINSPECTED -> reinspected(draft, random);
            case CONFLICT -> conflict(draft, random);
            case WRONG_LAB -> {
                reports.add(draft.registration());
                Submitter other = cast.otherLab(draft.lab());
                reports.add(draft.result(
                        other, draft.report(other, TestKind.FIRST, 1, null, draft.concludedOn(), draft.items())));
            }
            case TWO_CONTENTS -> {
                told(draft);
                List<TestItem> others = draft.plan().results(draft.items().size(), Worst.PASSING, random);
                reports.add(draft.result(draft.report(1, "未升版本号（示例）", others)));
            }
            case UNKNOWN_PRODUCT -> {
                reports.add(draft.registration(
                        Sample.newBuilder(draft.sample())
                                .setCatalogue("目录外产品（示例）")
                                .build(),
                        1,
                        null));
                reports.add(draft.result());
            }
            case REJECTED -> reports.add(rejected(draft, random));
            case HELD -> reports.add(held(draft, random));
        }
    }

    Campaign campaign(int samples) {
        // Of the producer with the most failures declared final: to overturn one of those changes the most.
        Optional<Example> example = examples.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, List<Example>> entry) ->
                                entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getValue().get(0));
        return new Campaign(samples, reports, corrections, actions, example);
    }

    private void told(Draft draft) {
        reports.add(draft.registration());
        reports.add(draft.result());
    }

    private void plain(Draft draft, SplittableRandom random) {
        told(draft);
        boolean fails = draft.items().stream().anyMatch(item -> item.getGiven() == Verdict.NONCONFORMING);
        if (fails && random.nextInt(HUNDRED) < FINALISED && !draft.plan().isFinalByLaw(draft.items())) {
            actions.add(action(draft, new Finalised(draft.reportNumber(draft.lab()), 1)));
            example(draft, random);
        }
    }

    private void example(Draft draft, SplittableRandom random) {
        if (draft.sample().getProducer().equals(cast.nobody())) {
            return;
        }
        List<TestItem> passing = draft.plan().results(draft.items().size(), Worst.PASSING, random);
        SampleKey key =
                new SampleKey(draft.sample().getOrganiser(), draft.sample().getSampleNumber());
        examples.computeIfAbsent(draft.sample().getProducer().getName(), name -> new ArrayList<>())
                .add(new Example(key, draft.result(draft.report(2, "复核后更正结果（示例）", passing))));
    }

    private void catalogueCorrected(Draft draft, SplittableRandom random) {
        TestPlan wrong = cast.plan(draft.plan().entry().domain(), random);
        Sample mistaken = Sample.newBuilder(draft.sample())
                .setCatalogue(wrong.entry().code())
                .build();
        reports.add(draft.registration(mistaken, 1, null));
        reports.add(draft.result());
        corrections.add(draft.registration(draft.sample(), 2, "产品种类登记错误（示例）"));
    }

    private void producerCorrected(Draft draft, SplittableRandom random) {
        told(draft);
        Sample right = Sample.newBuilder(draft.sample())
                .setProducer(cast.enterprises(draft.plan().entry().domain()).any(random))
                .build();
        corrections.add(draft.registration(right, 2, "标称生产者否认生产，经查实更正（示例）"));
    }

    private void reinspected(Draft draft, SplittableRandom random) {
        told(draft);
        if (cast.labs() < 2) {
            return;
        }
        Submitter other = cast.otherLab(draft.lab());
        boolean clears = random.nextInt(HUNDRED) < CLEARED;
        List<TestItem> items =
                draft.plan().results(draft.items().size(), clears ? Worst.PASSING : Worst.FAILING, random);
        LocalDate day = earlier(draft.concludedOn().plusDays(DAYS_TO_REINSPECT));
        corrections.add(draft.result(other, draft.report(other, TestKind.REINSPECTION, 1, null, day, items)));
        actions.add(action(draft, new ReinspectionLabNamed(other.id())));
    }

    private void conflict(Draft draft, SplittableRandom random) {
        told(draft);
        if (random.nextBoolean()) {
            List<TestItem> failing = draft.items().stream()
                    .map(item -> TestItem.newBuilder(item).build())
                    .toList();
            Report corrected = draft.report(2, "单项判定错误，更正结论（示例）", failing);
            corrected.setGiven(Verdict.NONCONFORMING);
            corrected.setItems(failing.stream()
                    .map(item ->
                            TestItem.newBuilder(item).setGiven(Verdict.NONE).build())
                    .toList());
            corrections.add(draft.result(corrected));
        }
    }

    private Report withdrawal(Draft draft) {
        Report report = draft.report(2, "样品混淆，撤回报告（示例）", List.of());
        report.setState(ReportState.WITHDRAWN);
        report.setGiven(Verdict.NONE);
        report.setConcludedOn(earlier(draft.concludedOn().plusDays(DAYS_TO_CORRECT)));
        return report;
    }

    private Dispatch rejected(Draft draft, SplittableRandom random) {
        Sample.Builder sample = Sample.newBuilder(draft.sample());
        switch (random.nextInt(4)) {
            case 0 -> sample.setSampledOn(IMPLAUSIBLE);
            case 1 -> sample.setLab(null);
            case 2 -> sample.setOrganiser(foreign(draft));
            default -> sample.setCatalogue(" ");
        }
        return draft.registration(sample.build(), 1, null);
    }

    private String foreign(Draft draft) {
        return cast.offices().stream()
                .filter(office -> !office.equals(draft.office()))
                .map(Submitter::id)
                .findFirst()
                .orElse("OFFICE-ELSEWHERE");
    }

    private static Dispatch held(Draft draft, SplittableRandom random) {
        Sample.Builder sample = Sample.newBuilder(draft.sample());
        if (random.nextBoolean()) {
            sample.setPurpose(Purpose.UNKNOWN);
        } else {
            sample.setLevel(Level.UNKNOWN);
        }
        return draft.registration(sample.build(), 1, null);
    }

    private Dispatch action(Draft draft, SpecificRecord what) {
        return new Dispatch(
                draft.office().principal(),
                new OfficeAction(draft.sample().getOrganiser(), draft.sample().getSampleNumber(), lastDay, null, what));
    }

    private LocalDate earlier(LocalDate day) {
        return day.isBefore(lastDay) ? day : lastDay;
    }
}
