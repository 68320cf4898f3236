package org.assay.standalone.cli.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.contract.delivery.Language;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.RouteKind;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.text.Texts;
import picocli.CommandLine.Option;

/** How a subscriber is told. */
final class RouteOptions {
    /** Two words and an at; the rest is the mail server's to say. Nothing that could begin another header. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}]+");

    private static final String URL = "--webhook";

    @Option(names = "--topic", descriptionKey = "topic")
    private boolean isTopic;

    @Option(names = URL, paramLabel = "URL", descriptionKey = "webhook")
    private String webhook;

    @Option(names = "--secret", paramLabel = "NAME", descriptionKey = "secret")
    private String secret;

    @Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "email")
    private String email;

    @Option(names = "--escalate-to", paramLabel = "URL|ADDRESS", descriptionKey = "escalate-to")
    private String escalateTo;

    @Option(names = "--language", paramLabel = "zh|en|both", defaultValue = "both", descriptionKey = "language")
    private String language;

    /**
     * How the subscriber is told.
     *
     * @throws UserError when no way or more than one is named, or an address is none
     */
    Route route(String principal, Texts texts) {
        Language spoken = language(texts);
        long ways = Stream.of(isTopic ? principal : null, webhook, email)
                .filter(way -> way != null)
                .count();
        if (ways != 1) {
            throw error(texts, "subscribe.one-way");
        }
        if (secret != null && webhook == null && !isUrl(escalateTo)) {
            throw error(texts, "subscribe.secret-for-webhook");
        }
        if (isTopic) {
            return new Route(RouteKind.TOPIC, principal, null, spoken);
        }
        return webhook != null ? webhook(URL, webhook, spoken, texts) : mail("--email", email, spoken, texts);
    }

    /** Who is told when nobody acknowledges; empty for nobody. */
    Optional<Route> escalation(Texts texts) {
        return Optional.ofNullable(escalateTo)
                .map(target -> isUrl(target)
                        ? webhook("--escalate-to", target, language(texts), texts)
                        : mail("--escalate-to", target, language(texts), texts));
    }

    private Route webhook(String option, String target, Language spoken, Texts texts) {
        if (secret == null) {
            throw error(texts, "subscribe.secret-needed");
        }
        if (!isUrl(target)) {
            throw error(texts, "subscribe.no-url", option, target);
        }
        return new Route(RouteKind.WEBHOOK, target, secret.strip(), spoken);
    }

    private static Route mail(String option, String target, Language spoken, Texts texts) {
        if (!ADDRESS.matcher(target).matches()) {
            throw error(texts, "subscribe.no-address", option, target);
        }
        return new Route(RouteKind.EMAIL, target, null, spoken);
    }

    private Language language(Texts texts) {
        return new OptionWords(texts).constant(Language.class, "--language", language);
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = text == null ? URI.create("") : URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static UserError error(Texts texts, String key, Object... arguments) {
        return new UserError(Exit.PENDING, texts.get(key, arguments));
    }
}
