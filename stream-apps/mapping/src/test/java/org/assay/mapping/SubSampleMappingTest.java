package org.assay.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.SubSampleMark;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;
import org.junit.jupiter.api.Test;

class SubSampleMappingTest {
    private static final Measurement DETECTED = new Text(Text.DETECTED);

    private static BelowDetection below(String lod) {
        return new BelowDetection(lod == null ? null : new BigDecimal(lod));
    }

    private static Measurement thereAndBack(Measurement... values) {
        return SubSampleMapping.toDomain(SubSampleMapping.toContract(new SubSamples(List.of(values)), "as printed"));
    }

    @Test
    void shouldKeepWhatWasDetectedAndWhatWasNot() {
        assertThat(thereAndBack(below(null), DETECTED, below(null)))
                .isEqualTo(new SubSamples(List.of(below(null), DETECTED, below(null))));
    }

    @Test
    void shouldKeepTheHighestDetectionLimit() {
        assertThat(thereAndBack(below("10"), new Quantity(new BigDecimal("1800")), below("20")))
                .isEqualTo(new SubSamples(List.of(below("20"), new Quantity(new BigDecimal("1800")), below("20"))));
    }

    @Test
    void shouldMarkNothingWhenAllAreNumbers() {
        var contract = SubSampleMapping.toContract(new SubSamples(List.of(new Quantity(BigDecimal.TEN))), "10");

        assertThat(contract.getSubSampleMarks()).isEmpty();
    }

    @Test
    void shouldTakeMarksThatDoNotFitForAnUnreadableValue() {
        var contract = SubSampleMapping.toContract(new SubSamples(List.of(DETECTED, below(null))), "as printed");
        contract.setSubSampleMarks(List.of(SubSampleMark.DETECTED));

        assertThat(SubSampleMapping.toDomain(contract)).isEqualTo(new Missing("as printed"));
    }

    @Test
    void shouldBeMissingWhenASubSampleCannotBeRead() {
        var contract = SubSampleMapping.toContract(new SubSamples(List.of(DETECTED, new Missing("?"))), "as printed");

        assertThat(contract.getKind()).isEqualTo(MeasurementKind.MISSING);
        assertThat(contract.getText()).isEqualTo("as printed");
    }
}
