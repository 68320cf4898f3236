package org.assay.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Evidence;
import org.assay.contract.alert.Role;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryReason;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.RouteKind;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.contract.delivery.ToldRow;
import org.assay.contract.sample.ItemSeverity;
import org.assay.domain.delivery.Filter;
import org.assay.domain.delivery.HeardAlert;
import org.assay.domain.delivery.Message;
import org.assay.domain.delivery.News;
import org.assay.domain.delivery.Route;
import org.assay.domain.delivery.Schedule;
import org.assay.domain.delivery.Sight;
import org.assay.domain.delivery.Subscription;
import org.assay.domain.delivery.Telling;
import org.assay.domain.model.Channel;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/** Subscriptions, what subscribers are told, and what delivery keeps of it. */
public final class DeliveryMapping {
    private static final Set<Role> ENTERPRISES = Set.of(Role.PRODUCER, Role.SELLER, Role.PLATFORM);

    private DeliveryMapping() {}

    /** An alert as delivery hears of it; empty for one that this version does not know. */
    public static Optional<HeardAlert> heard(AlertChanged a, Instant at) {
        if (a.getKind() == AlertKind.UNKNOWN || a.getChange() == AlertChangeKind.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(new HeardAlert(news(a), enterprises(a), channels(a.getChannels()), at));
    }

    private static News news(AlertChanged a) {
        return new News(
                a.getAlertId(),
                a.getVersion(),
                Words.same(a.getChange(), News.Change.class),
                Words.same(a.getKind(), AlertRule.Kind.class),
                Words.toDomain(a.getSeverity(), Severity.class),
                a.getRule(),
                a.getRelease(),
                a.getSubject(),
                a.getProvisional(),
                a.getRegionCode(),
                a.getCatalogueCode(),
                a.getRaisedOn(),
                a.getLevel(),
                a.getEvidence().stream()
                        .map(Evidence::getSampleKey)
                        .filter(Objects::nonNull)
                        .toList(),
                a.getEvidence().stream()
                        .flatMap(evidence -> evidence.getItems().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                a.getSupersedes(),
                a.getSupersededBy());
    }

    private static List<String> enterprises(AlertChanged a) {
        var about = new LinkedHashSet<String>();
        if (a.getKind() == AlertKind.INTERVIEW) {
            about.add(a.getSubject());
        }
        a.getAddressees().stream()
                .filter(told -> ENTERPRISES.contains(told.getRole()))
                .flatMap((Addressee told) -> Stream.of(told.getUscc(), told.getName()))
                .filter(Objects::nonNull)
                .forEach(about::add);
        return List.copyOf(about);
    }

    /** Channels that this version knows. */
    public static List<Channel> channels(List<org.assay.contract.sample.Channel> channels) {
        return channels.stream()
                .map(channel -> Words.same(channel, Channel.class))
                .toList();
    }

    /** A subscription; empty for one that asks for something that this version does not know. */
    public static Optional<Subscription> toDomain(org.assay.contract.delivery.Subscription s) {
        boolean isKnown = s.getStatus() != SubscriptionStatus.UNKNOWN
                && s.getRoute().getKind() != RouteKind.UNKNOWN
                && !s.getKinds().contains(AlertKind.UNKNOWN)
                && !s.getSeverities().contains(ItemSeverity.UNKNOWN)
                && (s.getEscalateTo() == null || s.getEscalateTo().getKind() != RouteKind.UNKNOWN);
        if (!isKnown) {
            return Optional.empty();
        }
        return Optional.of(new Subscription(
                s.getSubscriptionId(),
                s.getPrincipal(),
                s.getVersion(),
                s.getStatus() == SubscriptionStatus.ACTIVE,
                new Filter(
                        words(s.getKinds(), AlertRule.Kind.class),
                        words(s.getSeverities(), Severity.class),
                        s.getRegions(),
                        Set.copyOf(s.getCatalogue()),
                        Set.copyOf(s.getEnterprises()),
                        words(s.getChannels(), Channel.class)),
                toDomain(s.getRoute()),
                new Schedule(s.getDigestAt(), s.getQuietFrom(), s.getQuietUntil(), ZoneId.of(s.getZone())),
                s.getAcknowledgeWithin() == null ? null : Duration.ofMinutes(s.getAcknowledgeWithin()),
                s.getEscalateTo() == null ? null : toDomain(s.getEscalateTo()),
                s.getSince(),
                s.getChangedAt()));
    }

    private static <E extends Enum<E>> Set<E> words(List<? extends Enum<?>> symbols, Class<E> type) {
        return symbols.stream().map(symbol -> Words.same(symbol, type)).collect(Collectors.toUnmodifiableSet());
    }

    /** What a party may see. */
    public static Sight sight(PartyChanged party) {
        return party == null || party.getStatus() != PartyStatus.ACTIVE
                ? Sight.NOTHING
                : new Sight(true, party.getRegions());
    }

    public static Route toDomain(org.assay.contract.delivery.Route r) {
        return new Route(
                Words.same(r.getKind(), Route.Kind.class),
                r.getTarget(),
                r.getSecretRef(),
                Optional.ofNullable(Words.toDomain(r.getLanguage(), Route.Language.class))
                        .orElse(Route.Language.BOTH));
    }

    public static org.assay.contract.delivery.Route toContract(Route r) {
        return new org.assay.contract.delivery.Route(
                Words.toContract(r.kind(), RouteKind.class),
                r.target(),
                r.secretRef(),
                Words.toContract(r.language(), org.assay.contract.delivery.Language.class));
    }

    public static News toDomain(AlertNews n) {
        return new News(
                n.getAlertId(),
                n.getVersion(),
                Words.same(n.getChange(), News.Change.class),
                Words.same(n.getKind(), AlertRule.Kind.class),
                Words.toDomain(n.getSeverity(), Severity.class),
                n.getRule(),
                n.getRelease(),
                n.getSubject(),
                n.getProvisional(),
                n.getRegionCode(),
                n.getCatalogueCode(),
                n.getRaisedOn(),
                n.getLevel(),
                n.getSamples(),
                n.getItems(),
                n.getSupersedes(),
                n.getSupersededBy());
    }

    public static AlertNews toContract(News n) {
        return new AlertNews(
                n.alertId(),
                n.version(),
                Words.toContract(n.change(), AlertChangeKind.class),
                Words.toContract(n.kind(), AlertKind.class),
                Words.toContract(n.severity(), ItemSeverity.class),
                n.rule(),
                n.release(),
                n.subject(),
                n.provisional(),
                n.regionCode(),
                n.catalogueCode(),
                n.raisedOn(),
                n.level(),
                n.samples(),
                n.items(),
                n.supersedes(),
                n.supersededBy());
    }

    public static Telling toDomain(ToldRow r) {
        return r == null
                ? Telling.NOTHING
                : new Telling(
                        r.getTold() == null ? null : toDomain(r.getTold()),
                        r.getNext() == null ? null : toDomain(r.getNext()),
                        r.getDueAt(),
                        r.getAcknowledged(),
                        r.getAcknowledgeBy(),
                        r.getEscalatedTo() == null ? null : toDomain(r.getEscalatedTo()));
    }

    public static ToldRow toContract(Telling t) {
        return new ToldRow(
                t.told() == null ? null : toContract(t.told()),
                t.next() == null ? null : toContract(t.next()),
                t.dueAt(),
                t.isAcknowledged(),
                t.acknowledgeBy(),
                t.escalatedTo() == null ? null : toContract(t.escalatedTo()));
    }

    /** A message as the connectors read it. */
    public static DeliveryRequested toContract(Message m, String principal) {
        return new DeliveryRequested(
                m.id(),
                m.subscription(),
                principal,
                toContract(m.route()),
                Words.toContract(m.reason(), DeliveryReason.class),
                m.dueAt(),
                m.alerts().stream().map(DeliveryMapping::toContract).toList());
    }
}
