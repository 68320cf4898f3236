package org.assay.runtime.faults;

import static org.assay.runtime.faults.FailurePolicy.Decision.REPLACE_THREAD;
import static org.assay.runtime.faults.FailurePolicy.Decision.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final FailurePolicy policy =
            new FailurePolicy(now::get, TransientCauses.standard(), 2, Duration.ofMinutes(5));

    @Test
    void shouldReplaceTheThreadWhileTheBudgetLasts() {
        policy.decide(outage());

        assertThat(policy.decide(outage())).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopWhenTheBudgetIsSpent() {
        policy.decide(outage());
        policy.decide(outage());

        assertThat(policy.decide(outage())).isEqualTo(STOP);
    }

    @Test
    void shouldEarnTheBudgetBackWithTime() {
        policy.decide(outage());
        policy.decide(outage());
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)));

        assertThat(policy.decide(outage())).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopAtOnceForAnythingElse() {
        assertThat(policy.decide(new IllegalStateException("bug"))).isEqualTo(STOP);
    }

    @Test
    void shouldStopForAnErrorWhateverItWraps() {
        assertThat(policy.decide(new AssertionError("broken", outage()))).isEqualTo(STOP);
    }

    @Test
    void shouldStopForATransientCauseUnderAnError() {
        assertThat(policy.decide(new StreamsException(new LinkageError("broken"))))
                .isEqualTo(STOP);
    }

    @Test
    void shouldKeepTheFirstCause() {
        IllegalStateException first = new IllegalStateException("first");
        policy.decide(outage());
        policy.decide(first);

        policy.decide(new IllegalStateException("second"));

        assertThat(policy.firstCause()).containsSame(first);
    }

    @Test
    void shouldEndOnCausesThatGoInACircle() {
        RuntimeException outer = new RuntimeException("outer");
        RuntimeException inner = new RuntimeException("inner", outer);
        outer.initCause(inner);

        assertThat(policy.decide(outer)).isEqualTo(STOP);
    }

    private static Throwable outage() {
        return new StreamsException("wrapped", new TimeoutException("no broker"));
    }
}
