package org.assay.domain.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/** The alert of an episode. What is said of the enterprise is what its latest failure that tells it says. */
final class InterviewAlert {
    private InterviewAlert() {}

    static Alert of(String enterprise, List<Failure> episode, AlertRule rule, int release, boolean provisional) {
        String name = episode.get(0).sampleKey();
        return new Alert(
                AlertId.of(rule.id(), enterprise, name),
                rule.kind(),
                rule.id(),
                release,
                enterprise,
                name,
                provisional,
                worst(episode),
                common(episode, Failure::domain),
                common(episode, Failure::catalogueCode),
                latest(episode, Failure::producerRegion).orElse(null),
                addressees(episode, Addressees.roles(rule, Role.PRODUCER, Role.PRODUCER_REGION)),
                List.copyOf(episode.stream().map(Failure::sample).toList()));
    }

    /** Who is told. When the office of the producer's place is not known, the organiser of the latest sampling is. */
    private static List<Addressee> addressees(List<Failure> episode, List<Role> roles) {
        Failure last = episode.get(episode.size() - 1);
        Optional<String> region = latest(episode, Failure::producerRegion);
        var told = new ArrayList<Addressee>();
        if (roles.contains(Role.PRODUCER)) {
            told.add(new Addressee(
                    Role.PRODUCER,
                    last.producerName(),
                    region.orElse(null),
                    latest(episode, Failure::producerUscc).orElse(null)));
        }
        if (roles.contains(Role.PRODUCER_REGION)) {
            region.ifPresent(code -> told.add(new Addressee(Role.PRODUCER_REGION, null, code, null)));
        }
        if (roles.contains(Role.DEPARTMENT) || region.isEmpty()) {
            told.add(new Addressee(Role.DEPARTMENT, last.organiser(), null, null));
        }
        return told;
    }

    private static Severity worst(List<Failure> episode) {
        return episode.stream()
                .map(Failure::severity)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <T> T common(List<Failure> episode, Function<Failure, T> property) {
        List<T> values = episode.stream()
                .map(property)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : null;
    }

    private static Optional<String> latest(List<Failure> episode, Function<Failure, String> property) {
        String found = null;
        for (Failure failure : episode) {
            String value = property.apply(failure);
            found = value == null ? found : value;
        }
        return Optional.ofNullable(found);
    }
}
