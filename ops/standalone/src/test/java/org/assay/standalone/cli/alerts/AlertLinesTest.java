package org.assay.standalone.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Evidence;
import org.assay.contract.alert.Role;
import org.assay.standalone.campaign.ShippedReference;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;

class AlertLinesTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private final AlertLines lines = new AlertLines(new Names(ShippedReference.release(1), TEXTS), TEXTS);

    @Test
    void shouldTellAnInterviewByTheEnterpriseAndItsFailures() {
        AlertChanged alert = alert(AlertKind.INTERVIEW, "91341800MADE", true);
        alert.setAddressees(List.of(new Addressee(Role.PRODUCER, "厂甲", null, null, null)));
        alert.setEvidence(List.of(sample("O|2", "2026-05-01"), sample("O|1", "2026-03-01")));

        assertThat(lines.subject(alert)).isEqualTo("厂甲");
        assertThat(lines.grounds(alert)).isEqualTo("2 failing samples, 2026-03-01 to 2026-05-01");
        assertThat(lines.state(alert)).isEqualTo("raised, provisional");
        assertThat(AlertLines.weight(alert)).isEqualTo(2);
    }

    @Test
    void shouldTellAnIndustryOfACountyInWords() {
        AlertChanged alert = alert(AlertKind.INTERVIEW, "C24|341802", false);
        alert.setAddressees(List.of(new Addressee(Role.GOVERNMENT, null, "341802", null, null)));

        assertThat(lines.subject(alert)).contains("(C24)").doesNotContain("|").doesNotContain("341802");
    }

    @Test
    void shouldTellAPlatformByItsName() {
        AlertChanged alert = alert(AlertKind.INTERVIEW, "91330100MADE", false);
        alert.setAddressees(List.of(new Addressee(Role.PLATFORM, "平台丙", null, null, null)));

        assertThat(lines.subject(alert)).isEqualTo("平台丙");
    }

    @Test
    void shouldTellARecallByProducerProductAndLevel() {
        AlertChanged alert = alert(AlertKind.RECALL, "0123456789abcdef0123456789abcdef", false);
        alert.setAddressees(List.of(new Addressee(Role.PRODUCER, "厂甲", null, null, null)));
        alert.setEvidence(List.of(sample("O|1", "2026-03-01")));
        alert.setLevel(1);
        alert.setRaisedOn(LocalDate.of(2026, 4, 1));

        assertThat(lines.subject(alert)).isEqualTo("厂甲, product 01234567");
        assertThat(lines.grounds(alert)).isEqualTo("level 1, 1 failing samples, 2026-03-01 to 2026-03-01");
        assertThat(lines.raisedOn(alert)).isEqualTo("2026-04-01");
    }

    @Test
    void shouldTellARateByItsCellAndItsNumbers() {
        AlertChanged alert = alert(AlertKind.RATE_BELOW_TARGET, "domain|EVALUATIVE|2026|CONSUMER", false);
        alert.setEvidence(List.of(Evidence.newBuilder()
                .setBatches(273L)
                .setFailingBatches(36L)
                .setLower(0.8228)
                .setUpper(0.9032)
                .setTarget(0.92)
                .build()));

        assertThat(lines.subject(alert)).isEqualTo("2026, consumer goods, evaluative sampling");
        assertThat(lines.grounds(alert)).isEqualTo("36 of 273 failing, interval 82.28 – 90.32, target 92");
        assertThat(AlertLines.weight(alert)).isEqualTo(273);
    }

    @Test
    void shouldTellASampleByItsNumberAndItsItems() {
        AlertChanged alert = alert(AlertKind.DEFECT_CLUE, "OFFICE-A|S-1", false);
        Evidence evidence = sample("OFFICE-A|S-1", "2026-05-01");
        evidence.setItems(List.of("PB", "CD"));
        alert.setEvidence(List.of(evidence));
        alert.setChange(AlertChangeKind.WITHDRAWN);

        assertThat(lines.subject(alert)).isEqualTo("S-1");
        assertThat(lines.grounds(alert)).isEqualTo("Lead; Cadmium");
        assertThat(lines.state(alert)).isEqualTo("withdrawn");
        assertThat(AlertLines.isActive(alert)).isFalse();
    }

    private static Evidence sample(String key, String day) {
        return Evidence.newBuilder()
                .setSampleKey(key)
                .setOn(LocalDate.parse(day))
                .build();
    }

    private static AlertChanged alert(AlertKind kind, String subject, boolean isProvisional) {
        return AlertChanged.newBuilder()
                .setAlertId("a")
                .setVersion(1)
                .setChange(AlertChangeKind.RAISED)
                .setKind(kind)
                .setRule("R")
                .setRelease(1)
                .setSubject(subject)
                .setEpisode("")
                .setProvisional(isProvisional)
                .setAddressees(List.of())
                .setEvidence(List.of())
                .build();
    }
}
