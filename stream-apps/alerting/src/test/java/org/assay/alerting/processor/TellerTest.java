package org.assay.alerting.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.TaskId;
import org.assay.runtime.day.CaseInputs;
import org.junit.jupiter.api.Test;

class TellerTest {
    private static final int PARTITIONS = 6;

    @Test
    void shouldNumberEveryTaskThatCasesWaitFor() {
        var sources = Arrays.stream(Teller.values())
                .flatMapToInt(teller ->
                        IntStream.range(0, PARTITIONS).map(partition -> teller.source(new TaskId(0, partition))))
                .distinct();

        // The journal is the one that is left.
        assertThat(sources.count()).isEqualTo(CaseInputs.of(PARTITIONS) - 1L);
    }
}
