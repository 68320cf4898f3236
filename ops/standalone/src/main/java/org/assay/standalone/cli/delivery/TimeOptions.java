package org.assay.standalone.cli.delivery;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.Subscription;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;
import picocli.CommandLine.Option;

/** When a subscriber is told. */
final class TimeOptions {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,4})(m|h|d)");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    @Option(names = "--digest", paramLabel = "08:00", descriptionKey = "digest")
    private String digest;

    @Option(names = "--quiet", paramLabel = "22:00-07:00", descriptionKey = "quiet")
    private String quiet;

    @Option(names = "--ack-within", paramLabel = "4h", descriptionKey = "ack-within")
    private String ackWithin;

    /**
     * Fills the times of a subscription.
     *
     * @param escalation who is told when nobody acknowledges, or null
     * @throws UserError for what is no time
     */
    void into(Subscription.Builder subscription, Route escalation, Texts texts) {
        if ((ackWithin == null) != (escalation == null)) {
            throw error(texts, "subscribe.escalation");
        }
        subscription
                .setDigestAt(digest == null ? null : minute(digest, "--digest", texts))
                .setAcknowledgeWithin(ackWithin == null ? null : span(ackWithin, texts))
                .setEscalateTo(escalation);
        if (quiet != null) {
            String[] ends = quiet.split("-", -1);
            if (ends.length != 2) {
                throw error(texts, "subscribe.no-range", quiet);
            }
            int from = minute(ends[0], "--quiet", texts);
            int until = minute(ends[1], "--quiet", texts);
            if (from == until) {
                throw error(texts, "subscribe.no-range", quiet);
            }
            subscription.setQuietFrom(from).setQuietUntil(until);
        }
    }

    private static int minute(String text, String option, Texts texts) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw error(texts, "subscribe.no-time", option, text);
        }
        return Integer.parseInt(time.group(1)) * HOUR + Integer.parseInt(time.group(2));
    }

    private static int span(String text, Texts texts) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            throw error(texts, "subscribe.no-span", text);
        }
        int number = Integer.parseInt(span.group(1));
        return switch (span.group(2)) {
            case "m" -> number;
            case "h" -> number * HOUR;
            default -> number * DAY;
        };
    }

    /** A minute of the day as a clock shows it. */
    static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }

    private static UserError error(Texts texts, String key, Object... arguments) {
        return new UserError(Exit.PENDING, texts.get(key, arguments));
    }
}
