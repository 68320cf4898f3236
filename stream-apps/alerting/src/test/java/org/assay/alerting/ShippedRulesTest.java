package org.assay.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assay.contract.ledger.SampleState;
import org.assay.domain.alert.Addressee;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.alert.SampleAlerts;
import org.assay.mapping.StateMapping;
import org.assay.reference.ReferenceFiles;
import org.assay.testkit.data.Verdicts;
import org.junit.jupiter.api.Test;

/** Whom the shipped rules and packs tell. */
class ShippedRulesTest {
    private static final Path REFERENCE = Path.of("../../ops/definitions/reference");

    @Test
    void shouldTellExactlyFourOfAFailingOnlineSampleOfAnotherProvince() throws Exception {
        SampleState online = Verdicts.on("平台丙", Verdicts.fail("S-1"));
        online.getSample().getProducer().setRegionCode("330102");

        var alerts = SampleAlerts.of(StateMapping.toDomain(online), ReferenceFiles.read(REFERENCE, 1));

        assertThat(alerts.get(0).addressees())
                .containsExactly(
                        new Addressee(Role.PRODUCER_REGION, null, "330102", null, "P10"),
                        new Addressee(Role.SELLER, "店乙", "341800", null, "P18"),
                        new Addressee(Role.PRODUCER, "厂甲", "330102", null, "P18"),
                        new Addressee(Role.PLATFORM, "平台丙", "341800", null, "P18"));
    }
}
