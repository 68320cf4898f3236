package org.assay.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.junit.jupiter.api.Test;

class PartyChangesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void shouldKeepOfAKeyNothingButTheHashOfItsSecret() throws Exception {
        Secrets.NewKey key = Secrets.apiKey(NOW);

        String[] parts = key.text().split("_", 3);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(parts[2].getBytes(StandardCharsets.US_ASCII));
        assertThat(parts[0]).isEqualTo("assay");
        assertThat(parts[1]).isEqualTo(key.record().getKeyId());
        assertThat(parts[2]).hasSize(43);
        assertThat(key.record().getSha256().array()).isEqualTo(hash);
        assertThat(key.toString()).doesNotContain(parts[2]);
        assertThat(Secrets.apiKey(NOW).text()).isNotEqualTo(key.text());
    }

    @Test
    void shouldLetAFormerKeyLiveForTheGraceAndNoLonger() {
        ApiKey first = Secrets.apiKey(NOW).record();
        ApiKey second = Secrets.apiKey(NOW).record();
        ApiKey third = Secrets.apiKey(NOW).record();
        PartyChanged added = added(Optional.empty(), first);

        PartyChanged once = PartyChanges.rotated(added, Optional.of(second), List.of(), DAY, NOW);
        PartyChanged twice =
                PartyChanges.rotated(once, Optional.of(third), List.of(), DAY, NOW.plus(Duration.ofHours(23)));
        PartyChanged later = PartyChanges.rotated(twice, Optional.empty(), List.of(), DAY, NOW.plus(DAY));

        assertThat(once.getApiKeys()).extracting(ApiKey::getExpiresAt).containsExactly(NOW.plus(DAY), null);
        assertThat(twice.getApiKeys())
                .extracting(ApiKey::getExpiresAt)
                .containsExactly(NOW.plus(DAY), NOW.plus(Duration.ofHours(47)), null);
        assertThat(later.getApiKeys())
                .extracting(ApiKey::getKeyId)
                .containsExactly(second.getKeyId(), third.getKeyId());
        assertThat(later.getVersion()).isEqualTo(4);
    }

    @Test
    void shouldLeaveNoCredentialToOneThatIsRemovedAndCountOnWhenItComesBack() {
        PartyChanged removed =
                PartyChanges.removed(added(Optional.empty(), Secrets.apiKey(NOW).record()), NOW);
        PartyChanged back = added(Optional.of(removed), Secrets.apiKey(NOW).record());

        assertThat(removed.getStatus()).isEqualTo(PartyStatus.REMOVED);
        assertThat(removed.getApiKeys()).isEmpty();
        assertThat(removed.getCertificates()).isEmpty();
        assertThat(Party.of(removed).grants()).isEmpty();
        assertThat(back.getStatus()).isEqualTo(PartyStatus.ACTIVE);
        assertThat(back.getVersion()).isEqualTo(3);
    }

    private static PartyChanged added(Optional<PartyChanged> before, ApiKey key) {
        return PartyChanges.added(before, "lab-a", PartyKind.LAB, List.of(), Optional.of(key), List.of("ab"), NOW);
    }
}
