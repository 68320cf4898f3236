package org.assay.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why a request, or a line of a batch, was not done: problem details of RFC 9457.
 *
 * @param status HTTP status
 * @param code stable word for programs, the end of {@code type}
 * @param detail what to change, in a language
 * @param field path of the field at fault
 * @param retryAfter when it is worth trying again; said to the client in whole seconds
 */
public record Problem(
        int status,
        String code,
        Function<Locale, String> detail,
        Optional<String> field,
        Optional<Duration> retryAfter) {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:assay:problem:";

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(detail);
    }

    /** A problem of the request as a whole. */
    public static Problem of(int status, String code, Function<Locale, String> detail) {
        return new Problem(status, code, detail, Optional.empty(), Optional.empty());
    }

    /** A problem that all doors share; its text has the code as its key. */
    public static Problem of(int status, String code, Object... args) {
        return of(status, code, Words.HTTP.later(code, args));
    }

    /** The same, about one field; an empty path means the whole. */
    public Problem at(String path) {
        return new Problem(status, code, detail, Optional.of(path).filter(text -> !text.isEmpty()), retryAfter);
    }

    /** The same, worth another try later. */
    public Problem after(Duration wait) {
        return new Problem(status, code, detail, field, Optional.of(wait));
    }

    /** The JSON of it. */
    public ObjectNode json(Locale locale) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", TYPE + code).put("title", Words.HTTP.text(locale, "title." + status));
        json.put("status", status).put("detail", detail.apply(locale)).put("code", code);
        field.ifPresent(path -> json.put("field", path));
        return json;
    }

    /** Whole seconds of the header {@code Retry-After}, at least one. */
    public Optional<Long> retryAfterSeconds() {
        return retryAfter.map(wait -> Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    /** To be thrown where a handler cannot go on. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
