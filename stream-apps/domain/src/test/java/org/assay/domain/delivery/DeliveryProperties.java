package org.assay.domain.delivery;

import static org.assay.domain.delivery.DeliveryFixture.news;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.domain.model.Severity;

/** One alert and one subscription over any course of changes and hours. */
class DeliveryProperties {
    private static final Instant BEGIN = DeliveryFixture.at("2026-03-01T00:00");
    private static final Sight ANHUI = new Sight(true, List.of("340000"));
    private static final Filter SAFETY_AND_IMPORTANT =
            new Filter(Set.of(), Set.of(Severity.SAFETY, Severity.IMPORTANT), List.of(), Set.of(), Set.of(), Set.of());

    /** After so many minutes the alert changes, or only time goes by. */
    record Event(int minutes, News.Change change, Severity severity, String region) {}

    record Said(Instant at, News news) {}

    @Provide
    Arbitrary<List<Event>> courses() {
        Arbitrary<News.Change> changes =
                Arbitraries.of(News.Change.RAISED, News.Change.UPDATED, News.Change.WITHDRAWN, News.Change.SUPERSEDED);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        changes.injectNull(0.2),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.of("341802", "340100", "330100"))
                .as(Event::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Arbitraries.of(
                DeliveryFixture.AT_ONCE,
                new Schedule(8 * 60, null, null, DeliveryFixture.ZONE),
                new Schedule(null, 22 * 60, 7 * 60, DeliveryFixture.ZONE),
                new Schedule(6 * 60, 22 * 60, 7 * 60, DeliveryFixture.ZONE));
    }

    /** A run as the app makes it; the time of a run looks at what is due before each event and a day after the last. */
    private static final class Run {
        private final Subscription subscription;
        private final List<Said> said = new ArrayList<>();
        private final List<HeardAlert> heard = new ArrayList<>();
        private Telling telling = Telling.NOTHING;
        private boolean hasHeard;
        private Instant now = BEGIN;

        Run(Schedule schedule, List<Event> course) {
            subscription = DeliveryFixture.subscription(SAFETY_AND_IMPORTANT, schedule);
            course.forEach(this::step);
            look(now.plus(Duration.ofDays(2)));
        }

        private void step(Event event) {
            look(now.plus(Duration.ofMinutes(event.minutes())));
            if (event.change() == null) {
                return;
            }
            News news = news("a", heard.size() + 1, event.change(), event.severity(), event.region());
            HeardAlert alert = new HeardAlert(news, List.of(), List.of(), now);
            heard.add(alert);
            Set<String> before = hasHeard ? Set.of(subscription.id()) : Set.of();
            Audience.of(alert, before, List.of(subscription), principal -> ANHUI)
                    .forEach(listener -> {
                        hasHeard = true;
                        telling =
                                telling.hear(news, listener.isWanted(), false, listener.at(), subscription.schedule());
                    });
            look(now);
        }

        private void look(Instant at) {
            now = at;
            if (telling.dueAt() != null && !telling.dueAt().isAfter(at)) {
                Telling.Said next = telling.say(subscription, ANHUI);
                telling = next.after();
                next.message().ifPresent(news -> said.add(new Said(at, news)));
            }
        }
    }

    @Property
    void shouldTellEveryVersionAtMostOnceAndInOrder(
            @ForAll("courses") List<Event> course, @ForAll("schedules") Schedule schedule) {
        List<Long> versions = new Run(schedule, course)
                .said.stream().map(one -> one.news().version()).toList();

        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void shouldLeaveNobodyBelievingWhatNoLongerHolds(
            @ForAll("courses") List<Event> course, @ForAll("schedules") Schedule schedule) {
        Run run = new Run(schedule, course);
        if (run.heard.isEmpty()) {
            return;
        }
        HeardAlert last = run.heard.get(run.heard.size() - 1);
        News told =
                run.said.isEmpty() ? null : run.said.get(run.said.size() - 1).news();
        boolean wasTold =
                told != null && (told.holds() || told.version() == last.news().version());

        if (run.subscription.wants(last, ANHUI) && last.news().holds()) {
            assertThat(told).isEqualTo(last.news());
        } else if (wasTold && ANHUI.covers(last.news().regionCode())) {
            assertThat(told).isEqualTo(last.news());
        } else if (told != null) {
            assertThat(told.holds()).isFalse();
        }
    }

    @Property
    void shouldTellNothingBeforeItsTime(@ForAll("courses") List<Event> course, @ForAll("schedules") Schedule schedule) {
        Run run = new Run(schedule, course);

        assertThat(run.said).allSatisfy(one -> {
            Instant heardAt = run.heard.get((int) one.news().version() - 1).heardAt();
            assertThat(one.at()).isAfterOrEqualTo(heardAt);
        });
        if (schedule.digestAt() == null && schedule.quietFrom() != null) {
            // What is told at the moment at which it is heard was allowed at that moment, or serious.
            run.said.stream()
                    .filter(one -> run.heard
                            .get((int) one.news().version() - 1)
                            .heardAt()
                            .equals(one.at()))
                    .forEach(one -> assertThat(schedule.due(one.at(), false).equals(one.at())
                                    || one.news().isSerious()
                                    || run.said.indexOf(one) > 0)
                            .isTrue());
        }
    }

    @Property
    void shouldShowNothingOutsideTheRegionsOfTheParty(
            @ForAll("courses") List<Event> course, @ForAll("schedules") Schedule schedule) {
        assertThat(new Run(schedule, course).said)
                .allSatisfy(
                        one -> assertThat(ANHUI.covers(one.news().regionCode())).isTrue());
    }
}
