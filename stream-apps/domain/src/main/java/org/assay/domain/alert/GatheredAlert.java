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

/** The alert of several failures of one subject. What is said of a party is what its latest failure that tells it says. */
final class GatheredAlert {
    private GatheredAlert() {}

    /**
     * The alert.
     *
     * @param id its identity
     * @param failures in order
     * @param episode name of the episode
     * @param usual who is told when the rule does not say it
     */
    static Alert of(
            String id,
            AlertSubject subject,
            List<Failure> failures,
            String episode,
            AlertRule rule,
            int release,
            boolean provisional,
            Role... usual) {
        return new Alert(
                id,
                rule.kind(),
                rule.id(),
                release,
                subject.key(),
                episode,
                provisional,
                worst(failures),
                common(failures, Failure::domain),
                common(failures, Failure::catalogueCode),
                latest(failures, Failure::region).orElse(null),
                addressees(failures, Addressees.roles(rule, usual)),
                List.copyOf(failures.stream().map(Failure::sample).toList()),
                null,
                null);
    }

    /** Who is told. When the place of the party is not known, the organiser of the latest sampling stands for its offices. */
    private static List<Addressee> addressees(List<Failure> failures, List<Role> roles) {
        Failure last = failures.get(failures.size() - 1);
        Optional<String> region = latest(failures, Failure::region);
        var told = new ArrayList<Addressee>();
        for (Role role : roles) {
            switch (role) {
                case PRODUCER, PLATFORM ->
                    told.add(new Addressee(
                            role,
                            last.name(),
                            region.orElse(null),
                            latest(failures, Failure::uscc).orElse(null)));
                case PRODUCER_REGION, PLATFORM_REGION, GOVERNMENT ->
                    region.ifPresent(code -> told.add(new Addressee(role, null, code, null)));
                case DEPARTMENT -> told.add(department(last));
                // No single seller or place of sampling stands for many failures.
                case SELLER, SELLER_REGION, SAMPLING_REGION -> {}
            }
        }
        if (region.isEmpty() && !roles.contains(Role.DEPARTMENT)) {
            told.add(department(last));
        }
        return told;
    }

    private static Addressee department(Failure last) {
        return new Addressee(Role.DEPARTMENT, last.organiser(), null, null);
    }

    private static Severity worst(List<Failure> failures) {
        return failures.stream()
                .map(Failure::severity)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <T> T common(List<Failure> failures, Function<Failure, T> property) {
        List<T> values = failures.stream()
                .map(property)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : null;
    }

    private static Optional<String> latest(List<Failure> failures, Function<Failure, String> property) {
        String found = null;
        for (Failure failure : failures) {
            String value = property.apply(failure);
            found = value == null ? found : value;
        }
        return Optional.ofNullable(found);
    }
}
