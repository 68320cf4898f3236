package org.assay.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerReleaseTest {
    private final List<Integer> built = new ArrayList<>();
    private final PerRelease<String> perRelease = new PerRelease<>(release -> {
        built.add(release.number());
        return "of " + release.number();
    });

    @Test
    void shouldBuildOnceWhenReleasesTakeTurns() {
        ReferenceRelease one = ReferenceRelease.of(1, List.of());
        ReferenceRelease two = ReferenceRelease.of(2, List.of());

        assertThat(List.of(perRelease.of(one), perRelease.of(two), perRelease.of(one), perRelease.of(two)))
                .containsExactly("of 1", "of 2", "of 1", "of 2");
        assertThat(built).containsExactly(1, 2);
    }

    @Test
    void shouldForgetWhatWasUsedLongAgo() {
        ReferenceRelease first = ReferenceRelease.of(1, List.of());
        perRelease.of(first);
        for (int number = 2; number <= 9; number++) {
            perRelease.of(ReferenceRelease.of(number, List.of()));
        }

        perRelease.of(first);

        assertThat(built).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 1);
    }
}
