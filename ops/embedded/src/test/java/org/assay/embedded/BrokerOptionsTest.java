package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerOptionsTest {
    @Test
    void shouldReadEveryOption() {
        BrokerOptions options = BrokerOptions.parse(
                "--data-dir",
                "d",
                "--port",
                "9092",
                "--controller-port",
                "9093",
                "--ready-file",
                "/r",
                "--secrets",
                "s",
                "--certificate-port",
                "9094",
                "--set",
                "a.b=c=d",
                "--exit-with-parent");

        assertThat(options)
                .isEqualTo(new BrokerOptions(
                        Path.of("d"),
                        9092,
                        9093,
                        Path.of("/r").toAbsolutePath(),
                        true,
                        Optional.of(new BrokerSecurity(Path.of("s"), OptionalInt.of(9094))),
                        Map.of("a.b", "c=d")));
    }

    @Test
    void shouldTakeFreePortsWhenNoneIsNamed() {
        BrokerOptions options = BrokerOptions.parse("--data-dir", "d");

        assertThat(options).isEqualTo(new BrokerOptions(Path.of("d"), 0, 0, null, false, Optional.empty(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'--port 9092', --data-dir",
        "'--data-dir', --data-dir",
        "'--data-dir d --port 70000', 70000",
        "'--data-dir d --port x', --port",
        "'--data-dir d --set novalue', novalue",
        "'--data-dir d --verbose', --verbose"
    })
    void shouldNameTheOptionThatIsWrong(String line, String named) {
        String[] args = line.split(" ", -1);

        assertThatThrownBy(() -> BrokerOptions.parse(args))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("\n");
    }
}
