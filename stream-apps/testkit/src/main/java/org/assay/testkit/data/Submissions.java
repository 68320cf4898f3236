package org.assay.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.InterviewHeld;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.NoticeServed;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.PartyRole;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.ingress.ServiceManner;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.LimitKind;
import org.assay.contract.sample.Measurement;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.Party;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.Size;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;

/**
 * Submissions of one made-up office, laboratory and authority. Every method gives a new record that the test may change
 * by its setters.
 */
public final class Submissions {
    public static final String OFFICE = "office-a";
    public static final String LAB = "lab-a";
    public static final String AUTHORITY = "notices-a";
    public static final LocalDate SAMPLED = LocalDate.of(2026, 3, 2);
    public static final LocalDate CONCLUDED = LocalDate.of(2026, 3, 20);

    private static final int SCALE = 8;

    private Submissions() {}

    /** A toy sampled in a shop in Xuancheng, producer 厂甲, for {@link #LAB}. */
    public static Sample sample(String number) {
        return Sample.newBuilder()
                .setOrganiser(OFFICE)
                .setSampleNumber(number)
                .setPurpose(Purpose.SUPERVISION)
                .setLevel(Level.CITY)
                .setChannel(Channel.SHOP)
                .setCatalogue("玩具")
                .setProductName("积木")
                .setLot("20260101")
                .setProducer(party("厂甲"))
                .setSeller(party("店乙"))
                .setRegionCode("341800")
                .setLab(LAB)
                .setSampledOn(SAMPLED)
                .build();
    }

    public static Party party(String name) {
        return Party.newBuilder()
                .setName(name)
                .setSize(Size.SMALL)
                .setRegionCode("341800")
                .build();
    }

    public static SampleRegistered registered(String number) {
        return registered(sample(number), 1);
    }

    public static SampleRegistered registered(Sample sample, int version) {
        return SampleRegistered.newBuilder()
                .setSample(sample)
                .setVersion(version)
                .build();
    }

    /** A report with one lead test of so many mg/kg against at most 100. */
    public static Report report(String number, int version, Verdict given, String lead) {
        return Report.newBuilder()
                .setReportNumber(number)
                .setVersion(version)
                .setTestKind(TestKind.FIRST)
                .setGiven(given)
                .setConcludedOn(CONCLUDED)
                .setItems(List.of(lead(lead)))
                .build();
    }

    /** A lead test with the limit stated in the report. */
    public static TestItem lead(String value) {
        return TestItem.newBuilder()
                .setName("铅")
                .setUnit("mg/kg")
                .setValue(Measurement.newBuilder()
                        .setKind(MeasurementKind.QUANTITY)
                        .setQuantity(decimal(value))
                        .setText(value)
                        .build())
                .setLimit(Limit.newBuilder()
                        .setKind(LimitKind.AT_MOST)
                        .setUpper(decimal("100"))
                        .setUnit("mg/kg")
                        .setText("≤100")
                        .build())
                .setSeverity(ItemSeverity.SAFETY)
                .build();
    }

    /** A number as the contract carries it. */
    public static BigDecimal decimal(String value) {
        return new BigDecimal(value).setScale(SCALE);
    }

    public static ResultReported pass(String number) {
        return result(number, report("R-" + number, 1, Verdict.CONFORMING, "12"));
    }

    public static ResultReported fail(String number) {
        return result(number, report("R-" + number, 1, Verdict.NONCONFORMING, "130"));
    }

    public static ResultReported result(String number, Report report) {
        return new ResultReported(OFFICE, number, report, null);
    }

    /** The withdrawal of a report, as its next version. */
    public static ResultReported withdrawal(String number, int version) {
        Report report = report("R-" + number, version, Verdict.NONE, "0");
        report.setState(ReportState.WITHDRAWN);
        report.setItems(List.of());
        return result(number, report);
    }

    public static NoticePublished notice(String number, Verdict given, String lead) {
        Sample sample = sample(number);
        sample.setLab(null);
        return NoticePublished.newBuilder()
                .setSample(sample)
                .setReport(report("N-" + number, 1, given, lead))
                .build();
    }

    public static OfficeAction finalised(String number, int version) {
        return action(number, new Finalised("R-" + number, version));
    }

    public static OfficeAction reinspectionLab(String number, String lab) {
        return action(number, new ReinspectionLabNamed(lab));
    }

    /** The result notice of the first version of a report was served. */
    public static OfficeAction served(String number, PartyRole party, LocalDate on) {
        return action(number, on, new NoticeServed(party, "R-" + number, 1, ServiceManner.DELIVERED));
    }

    /** An action that has its day. */
    public static OfficeAction action(String number, LocalDate on, Object action) {
        OfficeAction dated = action(number, action);
        dated.setActedOn(on);
        return dated;
    }

    private static OfficeAction action(String number, Object action) {
        return OfficeAction.newBuilder()
                .setOrganiser(OFFICE)
                .setSampleNumber(number)
                .setAction(action)
                .build();
    }

    /** An interview that no alert asked for. */
    public static SubjectAction interviewHeld(String enterprise, LocalDate on) {
        return subject(SubjectKind.ENTERPRISE, enterprise, on, new InterviewHeld());
    }

    /** An action that is about no single sample. */
    public static SubjectAction subject(SubjectKind kind, String subject, LocalDate on, Object action) {
        return SubjectAction.newBuilder()
                .setKind(kind)
                .setSubject(subject)
                .setActedOn(on)
                .setAction(action)
                .build();
    }
}
