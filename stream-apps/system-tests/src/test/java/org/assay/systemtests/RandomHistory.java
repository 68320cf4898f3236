package org.assay.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.assay.contract.ingress.CorrectionReported;
import org.assay.contract.ingress.DutyDone;
import org.assay.contract.ingress.NoticeServed;
import org.assay.contract.ingress.ObjectionDecided;
import org.assay.contract.ingress.ObjectionFiled;
import org.assay.contract.ingress.ObjectionGround;
import org.assay.contract.ingress.ObjectionOutcome;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.OrderedToCorrect;
import org.assay.contract.ingress.PartyRole;
import org.assay.contract.ingress.PublicNoticeIssued;
import org.assay.contract.ingress.RecheckConcluded;
import org.assay.contract.ingress.ReinspectionApplied;
import org.assay.contract.ingress.ReinspectionDecided;
import org.assay.contract.ingress.ReinspectionTerminated;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.ServiceManner;
import org.assay.contract.ingress.TerminationReason;
import org.assay.contract.ingress.TimeExtended;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;
import org.assay.contract.topic.Topics;
import org.assay.testkit.data.Submissions;

/** Submissions in no sensible order: facts, corrections, repetitions, commands and nonsense about a few samples. */
final class RandomHistory {
    private static final String OFFICE = "OFFICE-XUANCHENG";
    private static final String OFFICE_PRINCIPAL = "office-xuancheng";
    private static final List<String> CATALOGUE = List.of("塑料玩具", "口罩", "豆制品", "冷冻饮品", "not in the catalogue");
    private static final List<String> VALUES = List.of("12", "95", "130");
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.SUPERVISION, Purpose.SUPERVISION, Purpose.EVALUATIVE, Purpose.RISK_MONITORING);

    private final String prefix;
    private final Random random;
    private final int samples;
    private final RandomSubjectActions subjects;

    RandomHistory(long seed, int samples) {
        this.prefix = "H" + Long.toHexString(seed) + "-";
        this.random = new Random(seed);
        this.samples = samples;
        this.subjects = new RandomSubjectActions(random);
    }

    void send(Stage.Sender sender, int submissions) {
        for (int i = 0; i < submissions; i++) {
            send(sender);
        }
    }

    private void send(Stage.Sender sender) {
        String number = prefix + random.nextInt(samples);
        int dice = random.nextInt(100);
        if (dice < 30) {
            sender.send(
                    Topics.INGRESS_SAMPLE,
                    OFFICE_PRINCIPAL,
                    Submissions.registered(sample(number), 1 + random.nextInt(3)));
        } else if (dice < 75) {
            boolean first = random.nextInt(6) > 0;
            sender.send(Topics.INGRESS_RESULT, first ? "lab-a" : "lab-b", result(number, first));
        } else if (dice < 78) {
            sender.send(Topics.INGRESS_OFFICE_ACTION, OFFICE_PRINCIPAL, finalised(number));
        } else if (dice < 82) {
            sender.send(Topics.INGRESS_OFFICE_ACTION, OFFICE_PRINCIPAL, proceeding(number));
        } else if (dice < 84) {
            sender.send(Topics.INGRESS_SUBJECT_ACTION, OFFICE_PRINCIPAL, subjects.next(sample(number)));
        } else if (dice < 88) {
            sender.send(Topics.INGRESS_OFFICE_ACTION, OFFICE_PRINCIPAL, duty(number));
        } else if (dice < 90) {
            sender.send(Topics.INGRESS_OFFICE_ACTION, OFFICE_PRINCIPAL, namesLab(number));
        } else if (dice < 96) {
            Sample sample = sample(prefix + "N" + random.nextInt(samples));
            sample.setLab(null);
            sender.send(
                    Topics.INGRESS_NOTICE,
                    "notices-food",
                    org.assay.contract.ingress.NoticePublished.newBuilder()
                            .setSample(sample)
                            .setReport(report("N", 1 + random.nextInt(2)))
                            .build());
        } else if (dice < 98) {
            Sample foreign = sample(number);
            foreign.setOrganiser("OFFICE-ANHUI");
            sender.send(Topics.INGRESS_SAMPLE, OFFICE_PRINCIPAL, Submissions.registered(foreign, 1));
        } else {
            sender.sendBytes(Topics.INGRESS_RESULT, "lab-a", "nonsense".getBytes(StandardCharsets.UTF_8));
        }
    }

    private Sample sample(String number) {
        Sample sample = Submissions.sample(number);
        sample.setOrganiser(OFFICE);
        sample.setLab("LAB-A");
        sample.setPurpose(pick(PURPOSES));
        sample.setCatalogue(pick(CATALOGUE));
        if (random.nextInt(3) > 0) {
            sample.setSeller(null);
        }
        sample.setSpecification("型号" + random.nextInt(2));
        sample.setTrademark("/");
        sample.setProducer(Submissions.party(random.nextInt(8) == 0 ? "/" : "厂" + random.nextInt(12)));
        if (random.nextInt(4) == 0) {
            sample.setChannel(Channel.ONLINE);
            sample.setPlatform(Submissions.party("某平台"));
        }
        return sample;
    }

    private ResultReported result(String number, boolean first) {
        Report report = report("R" + random.nextInt(2), 1 + random.nextInt(3));
        if (!first) {
            report.setTestKind(TestKind.REINSPECTION);
        }
        return new ResultReported(OFFICE, number, report, null);
    }

    private Report report(String number, int version) {
        Verdict given = random.nextInt(10) < 6 ? Verdict.CONFORMING : Verdict.NONCONFORMING;
        Report report = Submissions.report(number, version, given, given == Verdict.CONFORMING ? "12" : pick(VALUES));
        report.setConcludedOn(LocalDate.of(2026, 1 + random.nextInt(6), 1 + random.nextInt(28)));
        if (version > 1 && random.nextInt(4) == 0) {
            report.setState(ReportState.WITHDRAWN);
            report.setItems(List.of());
        }
        return report;
    }

    private OfficeAction finalised(String number) {
        return action(new org.assay.contract.ingress.Finalised("R" + random.nextInt(2), 1 + random.nextInt(3)), number);
    }

    /** Serving, objecting, applying and deciding, mostly of what is there. */
    private OfficeAction proceeding(String number) {
        PartyRole party = pick(List.of(PartyRole.PRODUCER, PartyRole.PRODUCER, PartyRole.SELLER, PartyRole.PLATFORM));
        LocalDate on = LocalDate.of(2026, 5 + random.nextInt(2), 1 + random.nextInt(28));
        String objection = "O" + random.nextInt(2);
        Object action =
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 ->
                        new NoticeServed(
                                party,
                                "R" + random.nextInt(2),
                                1 + random.nextInt(3),
                                random.nextInt(4) == 0 ? ServiceManner.PUBLIC_NOTICE : ServiceManner.DELIVERED);
                    case 4, 5 ->
                        new ObjectionFiled(
                                objection,
                                party,
                                pick(List.of(
                                        ObjectionGround.PROCESS,
                                        ObjectionGround.AUTHENTICITY,
                                        ObjectionGround.CONCLUSION)));
                    case 6 ->
                        new ObjectionDecided(
                                objection, pick(List.of(ObjectionOutcome.UPHELD, ObjectionOutcome.REJECTED)), null);
                    case 7 -> new ReinspectionApplied(party);
                    case 8 -> new ReinspectionDecided(random.nextInt(3) > 0, null);
                    default ->
                        random.nextBoolean()
                                ? new ReinspectionTerminated(TerminationReason.GIVEN_UP)
                                : new ReinspectionTerminated(TerminationReason.OTHER);
                };
        return action(action, number, on);
    }

    /** What an office does about a failure, or thinks that it may do. */
    private OfficeAction duty(String number) {
        Object action =
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> new OrderedToCorrect();
                    case 4 -> new CorrectionReported();
                    case 5, 6 -> new RecheckConcluded(1 + random.nextInt(3), random.nextBoolean());
                    case 7 -> new PublicNoticeIssued();
                    case 8 -> new TimeExtended(pick(List.of("F17", "F19", "P12")));
                    default -> new DutyDone(pick(List.of("P11", "P18", "F13", "F19", "F22")));
                };
        return action(action, number, LocalDate.of(2026, 6, 1 + random.nextInt(28)));
    }

    private static OfficeAction action(Object action, String number, LocalDate on) {
        OfficeAction dated = action(action, number);
        dated.setActedOn(on);
        return dated;
    }

    private OfficeAction namesLab(String number) {
        return action(
                new org.assay.contract.ingress.ReinspectionLabNamed(random.nextBoolean() ? "LAB-B" : "LAB-A"), number);
    }

    private static OfficeAction action(Object action, String number) {
        return OfficeAction.newBuilder()
                .setOrganiser(OFFICE)
                .setSampleNumber(number)
                .setAction(action)
                .build();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
