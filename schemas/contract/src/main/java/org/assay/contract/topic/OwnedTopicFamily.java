package org.assay.contract.topic;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Topics of one kind, one a principal: {@code sampling.ingress.<principal>.<entity>.v<n>}. Only that principal may
 * write; the principal in the name is who said it.
 *
 * @param <V> value: a generated Avro record
 */
public record OwnedTopicFamily<V>(
        String entity, int version, Class<V> valueType, Visibility visibility, int partitions, String doc) {

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
                Set.of(),
                visibility,
                Cleanup.KEEP,
                Compatibility.BACKWARD_TRANSITIVE,
                partitions,
                "free",
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
