package org.assay.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedBrokerTest {
    @Test
    void shouldFollowTheEngineWhenNothingIsChosen() {
        assertThat(SharedBroker.useContainer(Optional.empty(), () -> true)).isTrue();
        assertThat(SharedBroker.useContainer(Optional.empty(), () -> false)).isFalse();
    }

    @Test
    void shouldFollowTheChoiceWhateverTheEngine() {
        assertThat(SharedBroker.useContainer(Optional.of("embedded"), () -> true))
                .isFalse();
        assertThat(SharedBroker.useContainer(Optional.of("container"), () -> false))
                .isTrue();
    }

    @Test
    void shouldNameAChoiceThatIsNone() {
        assertThatThrownBy(() -> SharedBroker.useContainer(Optional.of("docker"), () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("docker")
                .hasMessageContaining("assay.test.broker");
    }
}
