package org.assay.labgateway.submission;

import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.http.Problem;

/** The header {@code Idempotency-Key}. */
public final class IdempotencyKey {
    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    // A line of a batch adds its number.
    private static final Pattern POSSIBLE = Pattern.compile("[!-~]{1,140}");
    private static final int LONGEST = 128;

    private IdempotencyKey() {}

    /** The key of a request, checked. */
    public static Optional<String> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.length() > LONGEST || !isPossible(header)) {
            throw Problem.of(400, "bad-key", GatewayWords.WORDS.later("bad-key", LONGEST))
                    .at(HEADER)
                    .asException();
        }
        return Optional.of(header);
    }

    /** The key of a line of a batch. */
    public static String ofLine(String key, int line) {
        return key + "/" + line;
    }

    static boolean isPossible(String key) {
        return POSSIBLE.matcher(key).matches();
    }
}
