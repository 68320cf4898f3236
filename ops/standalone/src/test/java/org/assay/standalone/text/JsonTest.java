package org.assay.standalone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.SubmitterKind;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void shouldWriteAnAvroRecordAsPeopleWould() {
        ControlCommand command = new ControlCommand(new Tick(LocalDate.of(2026, 3, 31)));

        assertThat(Json.line(command)).isEqualTo("{\"command\":{\"day\":\"2026-03-31\"}}");
    }

    @Test
    void shouldWriteDecimalsAsNumbersWithoutTheZerosOfTheirScale() {
        assertThat(Json.line(new BigDecimal("0.05000000"))).isEqualTo("0.05");
        assertThat(Json.line(new BigDecimal("100.00000000"))).isEqualTo("100");
        assertThat(Json.line(new BigDecimal("0E-8"))).isEqualTo("0");
        assertThat(Json.line(new BigDecimal("0.00000001"))).isEqualTo("0.00000001");
    }

    @Test
    void shouldWriteEveryKindOfValue() {
        assertThat(Json.line(Arrays.asList(1, 2L, true, null, 0.5, "铅"))).isEqualTo("[1,2,true,null,0.5,\"铅\"]");
        assertThat(Json.line(Map.of("k", SubmitterKind.LAB))).isEqualTo("{\"k\":\"LAB\"}");
        assertThat(Json.line(List.of(Instant.EPOCH))).isEqualTo("[\"1970-01-01T00:00:00Z\"]");
        assertThat(Json.line(ByteBuffer.wrap(new byte[] {1, 2, 3}))).isEqualTo("\"AQID\"");
        assertThat(Json.line(Double.NaN)).isEqualTo("null");
    }

    @Test
    void shouldKeepTheOrderInWhichAnObjectWasFilled() {
        assertThat(Json.line(Json.object().put("z", 1).put("a", 2))).isEqualTo("{\"z\":1,\"a\":2}");
    }
}
