package org.assay.domain.delivery;

import static org.assay.domain.delivery.DeliveryFixture.AT_ONCE;
import static org.assay.domain.delivery.DeliveryFixture.CHIEF;
import static org.assay.domain.delivery.DeliveryFixture.EVERYTHING;
import static org.assay.domain.delivery.DeliveryFixture.at;
import static org.assay.domain.delivery.DeliveryFixture.ended;
import static org.assay.domain.delivery.DeliveryFixture.news;
import static org.assay.domain.delivery.DeliveryFixture.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assay.domain.model.Severity;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Instant NOW = at("2026-03-01T10:00");
    private static final Schedule DIGEST = new Schedule(8 * 60, null, null, DeliveryFixture.ZONE);
    private static final Sight ANHUI = new Sight(true, List.of("340000"));

    private static Telling told(News news) {
        return Telling.NOTHING
                .hear(news, true, false, NOW, AT_ONCE)
                .say(subscription(), EVERYTHING)
                .after();
    }

    private static Telling.Said next(Telling told, News news, boolean wanted) {
        return told.hear(news, wanted, false, NOW, AT_ONCE).say(subscription(), EVERYTHING);
    }

    @Test
    void shouldTellNewsOnce() {
        Telling heard = Telling.NOTHING.hear(news("a", 1, News.Change.RAISED), true, false, NOW, AT_ONCE);

        Telling.Said said = heard.say(subscription(), EVERYTHING);

        assertThat(said.reason()).isEqualTo(Reason.NEWS);
        assertThat(said.message()).map(News::version).contains(1L);
        assertThat(said.after().hear(news("a", 1, News.Change.RAISED), true, false, NOW, AT_ONCE))
                .isEqualTo(said.after());
    }

    @Test
    void shouldCorrectWhatWasToldAlsoWhenItIsNotWantedAnyMore() {
        Telling.Said said = next(told(news("a", 1, News.Change.RAISED)), news("a", 2, News.Change.UPDATED), false);

        assertThat(said.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(said.message()).map(News::version).contains(2L);
    }

    @Test
    void shouldCorrectAfterTheSubscriptionHasEnded() {
        Telling heard = told(news("a", 1, News.Change.RAISED))
                .hear(news("a", 2, News.Change.WITHDRAWN), false, false, NOW, AT_ONCE);

        assertThat(heard.say(ended(), EVERYTHING).message()).map(News::change).contains(News.Change.WITHDRAWN);
    }

    @Test
    void shouldTellNoNewsToOneWhoseSubscriptionHasEnded() {
        Telling heard = Telling.NOTHING.hear(news("a", 1, News.Change.RAISED), true, false, NOW, DIGEST);

        assertThat(heard.say(ended(), EVERYTHING).message()).isEmpty();
    }

    @Test
    void shouldSayNothingOfWhatWasWithdrawnBeforeAnybodyWasTold() {
        Telling heard = Telling.NOTHING
                .hear(news("a", 1, News.Change.RAISED), true, false, NOW, DIGEST)
                .hear(news("a", 2, News.Change.WITHDRAWN), true, false, NOW, DIGEST);

        assertThat(heard).isEqualTo(Telling.NOTHING);
    }

    @Test
    void shouldTellTheLastOfSeveralChangesAtTheTimeOfTheFirst() {
        Telling heard = Telling.NOTHING
                .hear(news("a", 1, News.Change.RAISED), true, false, at("2026-03-01T07:00"), DIGEST)
                .hear(news("a", 2, News.Change.UPDATED), true, false, at("2026-03-01T09:00"), DIGEST);

        assertThat(heard.dueAt()).isEqualTo(at("2026-03-01T08:00"));
        assertThat(heard.next().version()).isEqualTo(2);
    }

    @Test
    void shouldNotKeepBackTheCorrectionOfSomethingSerious() {
        Telling heard = told(news("a", 1, News.Change.RAISED, Severity.SAFETY, "341802"))
                .hear(news("a", 2, News.Change.UPDATED), true, false, NOW, DIGEST);

        assertThat(heard.dueAt()).isEqualTo(NOW);
    }

    @Test
    void shouldWithdrawWhatHasLeftTheSightOfTheParty() {
        Telling heard = told(news("a", 1, News.Change.RAISED))
                .hear(news("a", 2, News.Change.UPDATED, Severity.IMPORTANT, "330100"), false, false, NOW, AT_ONCE);

        Telling.Said said = heard.say(subscription(), ANHUI);

        assertThat(said.message()).hasValueSatisfying(news -> {
            assertThat(news.change()).isEqualTo(News.Change.WITHDRAWN);
            assertThat(news.version()).isEqualTo(2);
            assertThat(news.regionCode()).isEqualTo("341802");
        });
    }

    @Test
    void shouldTellAPartyThatWasRemovedNothing() {
        Telling heard = told(news("a", 1, News.Change.RAISED))
                .hear(news("a", 2, News.Change.WITHDRAWN), false, false, NOW, AT_ONCE);

        assertThat(heard.say(subscription(), Sight.NOTHING).message()).isEmpty();
    }

    @Test
    void shouldEscalateOnceAndCorrectThereToo() {
        Telling told = told(news("a", 1, News.Change.RAISED));

        Telling.Said escalated = told.escalate(subscription(), EVERYTHING);
        Telling.Said corrected = next(escalated.after(), news("a", 2, News.Change.WITHDRAWN), false);

        assertThat(told.acknowledgeBy()).isEqualTo(at("2026-03-01T14:00"));
        assertThat(escalated.message()).map(News::version).contains(1L);
        assertThat(escalated.after().acknowledgeBy()).isNull();
        assertThat(next(escalated.after(), news("a", 2, News.Change.UPDATED), true)
                        .after()
                        .acknowledgeBy())
                .as("an update does not escalate again")
                .isNull();
        assertThat(corrected.copyTo()).isEqualTo(CHIEF);
        assertThat(corrected.after().escalatedTo()).isNull();
    }

    @Test
    void shouldNotEscalateWhatWasAcknowledgedOrEnded() {
        Telling told = told(news("a", 1, News.Change.RAISED));

        assertThat(told.acknowledged().acknowledgeBy()).isNull();
        assertThat(next(told.acknowledged(), news("a", 2, News.Change.UPDATED), true)
                        .after()
                        .acknowledgeBy())
                .isNull();
        assertThat(next(told, news("a", 2, News.Change.WITHDRAWN), true).after().acknowledgeBy())
                .isNull();
        assertThat(told.escalate(ended(), EVERYTHING).message()).isEmpty();
        assertThat(told.escalate(subscription(), new Sight(true, List.of("330000")))
                        .message())
                .isEmpty();
    }

    @Test
    void shouldKeepTheTimeOfTheAcknowledgementOverUpdates() {
        Telling told = told(news("a", 1, News.Change.RAISED));

        Telling updated = told.hear(news("a", 2, News.Change.UPDATED), true, false, NOW.plusSeconds(3600), AT_ONCE)
                .say(subscription(), EVERYTHING)
                .after();

        assertThat(updated.acknowledgeBy()).isEqualTo(told.acknowledgeBy());
    }

    @Test
    void shouldBundleWhatIsDueAtOneMomentAndNameItByItsContent() {
        Message.Due one = new Message.Due(news("a", 1, News.Change.RAISED), Reason.NEWS, NOW);
        Message.Due two = new Message.Due(news("b", 3, News.Change.WITHDRAWN), Reason.CORRECTION, NOW);
        Message.Due later = new Message.Due(news("c", 1, News.Change.RAISED), Reason.NEWS, NOW.plusSeconds(1));

        List<Message> messages = Message.bundle(subscription(), List.of(two, one, later));

        assertThat(messages).extracting(Message::reason).containsExactly(Reason.DIGEST, Reason.NEWS);
        assertThat(messages.get(0).alerts()).extracting(News::alertId).containsExactly("a", "b");
        assertThat(messages)
                .extracting(Message::id)
                .isEqualTo(Message.bundle(subscription(), List.of(one, later, two)).stream()
                        .map(Message::id)
                        .toList());
        assertThat(messages).extracting(Message::id).doesNotHaveDuplicates();
    }
}
