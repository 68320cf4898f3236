package org.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate FROM = LocalDate.of(2024, 2, 28);

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void shouldReadADayAndAStep() {
        assertThat(Days.parse("2026-03-31", FROM, texts)).isEqualTo("2026-03-31");
        assertThat(Days.parse("+1d", FROM, texts)).isEqualTo("2024-02-29");
        assertThat(Days.parse("+30d", FROM, texts)).isEqualTo("2024-03-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "-1d", "1d", "+d", "+99999d", "2026-02-30", "31.3.2026"})
    void shouldNameWhatIsNotADay(String text) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Days.parse(text, FROM, texts))
                .withMessageContaining("\"" + text + "\"")
                .satisfies(mistake -> assertThat(mistake.exitCode()).isEqualTo(Exit.PENDING));
    }
}
