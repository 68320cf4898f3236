package org.assay.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.assay.domain.ledger.Sanctions.Scope;
import org.junit.jupiter.api.Test;

class SanctionsTest {
    private static final Scope WHOLE = new Scope(Set.of(), null, null);
    private static final Scope LEAD = new Scope(Set.of("LEAD"), null, LocalDate.of(2026, 3, 1));

    @Test
    void shouldStandUntilItIsLiftedAsAWhole() {
        Sanctions sanctioned = Sanctions.NONE.sanctioned("S-1", "LAB-A", WHOLE);

        assertThat(sanctioned.standing()).containsExactly("LAB-A");
        assertThat(sanctioned.lifted("S-1", LEAD).standing()).containsExactly("LAB-A");
        assertThat(sanctioned.lifted("S-1", WHOLE).standing()).isEmpty();
    }

    @Test
    void shouldNotStandWhenAllThatItCoversIsLifted() {
        Sanctions sanctioned = Sanctions.NONE.sanctioned("S-1", "LAB-A", LEAD).sanctioned("S-2", "LAB-A", WHOLE);

        assertThat(sanctioned.lifted("S-1", LEAD).standing()).containsExactly("LAB-A");
        assertThat(sanctioned.lifted("S-1", LEAD).lifted("S-2", WHOLE).standing())
                .isEmpty();
    }
}
