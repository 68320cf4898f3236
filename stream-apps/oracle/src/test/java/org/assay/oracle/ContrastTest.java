package org.assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private final Contrast contrast = new Contrast();

    @Test
    void shouldCompareWhatEachSideSaidLast() {
        contrast.published("a", Optional.of("one"));
        contrast.published("a", Optional.of("two"));
        contrast.rebuilt("a", Optional.of("two"));
        contrast.published("b", Optional.of("one"));
        contrast.rebuilt("b", Optional.of("two"));

        assertThat(contrast.differs("a")).isFalse();
        assertThat(contrast.differs("b")).isTrue();
    }

    @Test
    void shouldTakeWhatHoldsNoMoreForWhatWasNeverThere() {
        contrast.published("gone", Optional.of("one"));
        contrast.published("gone", Optional.empty());
        contrast.published("missing", Optional.of("one"));
        contrast.rebuilt("new", Optional.of("one"));

        assertThat(contrast.differs("gone")).isFalse();
        assertThat(contrast.differs("never")).isFalse();
        assertThat(contrast.differs("missing")).isTrue();
        assertThat(contrast.differs("new")).isTrue();
    }
}
