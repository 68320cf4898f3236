package org.assay.domain.delivery;

import java.util.Objects;

/**
 * How a subscriber is told (送达方式).
 *
 * @param target principal whose topic it is, URL or address
 * @param secretRef name of the secret that signs a webhook, or null
 */
public record Route(Kind kind, String target, String secretRef, Language language) {
    /** Ways. */
    public enum Kind {
        TOPIC,
        WEBHOOK,
        EMAIL
    }

    /** Language of texts. */
    public enum Language {
        ZH,
        EN,
        BOTH
    }

    public Route {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(target);
        Objects.requireNonNull(language);
    }
}
