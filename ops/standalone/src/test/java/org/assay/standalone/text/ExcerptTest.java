package org.assay.standalone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void shouldShowAShortTextWhole() {
        assertThat(Excerpt.of("batches 1", "batches 2")).isEqualTo("batches 1");
    }

    @Test
    void shouldShowTheBeginningOfALongTextThatStandsAlone() {
        assertThat(Excerpt.of("a".repeat(500), null)).isEqualTo("a".repeat(400) + " …");
    }

    @Test
    void shouldShowWhereALongTextBeginsToDiffer() {
        String same = "a".repeat(450);

        assertThat(Excerpt.of(same + "here", same + "there"))
                .startsWith("a".repeat(80) + " … ")
                .endsWith("here");
    }
}
