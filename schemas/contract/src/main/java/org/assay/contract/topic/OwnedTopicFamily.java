package org.assay.contract.topic;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Topics of one kind, one a principal: {@code sampling.<visibility>.<principal>.<entity>.v<n>}. Of ingress only that
 * principal may write, and the principal in the name is who said it; what a regulator may see, only that regulator reads.
 *
 * @param <V> value: a generated Avro record
 * @param owners apps that write it; none when the principal does
 */
public record OwnedTopicFamily<V>(
        String entity,
        int version,
        Class<V> valueType,
        Set<App> owners,
        Visibility visibility,
        Cleanup cleanup,
        int partitions,
        String key,
        String doc) {

    public OwnedTopicFamily {
        owners = Set.copyOf(owners);
    }

    /** What the principals themselves write. */
    OwnedTopicFamily(
            String entity, int version, Class<V> valueType, Visibility visibility, int partitions, String doc) {
        this(entity, version, valueType, Set.of(), visibility, Cleanup.KEEP, partitions, "free", doc);
    }

    /** What a principal may be called: it becomes a word of a topic name. */
    public static final Pattern PRINCIPAL = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The topic of a principal. */
    public OwnedTopic<V> of(String principal) {
        if (!PRINCIPAL.matcher(principal).matches()) {
            throw new IllegalArgumentException("principal must be lower-case words joined by '-': " + principal);
        }
        return new OwnedTopic<>(
                "sampling." + visibility.word() + "." + principal + "." + entity + ".v" + version,
                valueType,
                owners,
                visibility,
                cleanup,
                Compatibility.BACKWARD_TRANSITIVE,
                partitions,
                key,
                doc);
    }

    /** Matches every topic of the family. */
    public Pattern pattern() {
        return Pattern.compile("sampling\\." + visibility.word() + "\\.(" + PRINCIPAL.pattern() + ")\\."
                + Pattern.quote(entity) + "\\.v" + version);
    }

    /** The principal in a topic name, when the topic belongs to the family. */
    public Optional<String> principal(String topic) {
        Matcher matcher = pattern().matcher(topic);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
