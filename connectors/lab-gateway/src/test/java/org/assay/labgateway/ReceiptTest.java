package org.assay.labgateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.labgateway.receipt.Receipt;
import org.assay.labgateway.submission.Posted;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private final Receipt receipt = new Receipt(Posted.RESULT, "lab-a", 5, 1_234_567_890_123L);

    @Test
    void shouldReadBackItsId() {
        assertThat(Receipt.parse(receipt.id())).contains(receipt);
        assertThat(Receipt.of(receipt.topic(), 5, 1_234_567_890_123L)).contains(receipt);
        assertThat(Receipt.of("sampling.ingress.lab-a.notice.v1", 0, 0)).isEmpty();
    }

    @Test
    void shouldBeNobodysWhenOneCharacterIsAnother() {
        String id = receipt.id();
        for (int i = 0; i < id.length() - 1; i++) {
            String other = id.substring(0, i) + (id.charAt(i) == 'A' ? 'B' : 'A') + id.substring(i + 1);
            assertThat(Receipt.parse(other)).as(other).isEmpty();
        }
        assertThat(Receipt.parse("")).isEmpty();
        assertThat(Receipt.parse("…")).isEmpty();
    }
}
