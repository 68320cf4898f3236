package org.assay.submissionjson;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something in a JSON submission that is not as the contract has it. */
public final class JsonMistake extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.assay.submissionjson.messages";

    /** English for every language but Chinese, whatever the machine speaks. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What is wrong. */
    public enum Code {
        /** The text is no JSON; args: why. */
        NOT_JSON,
        /** No such field; args: fields there are. */
        UNKNOWN_FIELD,
        /** A mandatory field is not there. */
        MISSING,
        /** Another kind of value; args: what it must be, example. */
        WRONG_TYPE,
        /** Not one of the words; args: the words. */
        UNKNOWN_WORD,
        /** More digits than the contract holds; args: decimals allowed. */
        TOO_MANY_DIGITS,
        /** A measured value in short form that cannot be read; args: the long form. */
        UNREADABLE_VALUE,
        /** A limit in short form that cannot be read; args: an example. */
        UNREADABLE_LIMIT,
        /** A unit inside a measured value. */
        UNIT_IN_VALUE,
        /** None of the records it may be; args: their fields. */
        NO_SUCH_RECORD,
        /** The kind of submission is not said and cannot be told from the fields; args: the kinds. */
        UNKNOWN_KIND
    }

    private final Code code;
    private final String path;
    private final transient List<String> args;

    JsonMistake(Code code, String path, String... args) {
        super(code + " at " + path);
        this.code = code;
        this.path = path;
        this.args = List.of(args);
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    /** Where, for example {@code report.items[2].limit}; empty for the whole. */
    public String path() {
        return path;
    }

    /** What to change, in one line, without the path. */
    public String text(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        return new MessageFormat(texts.getString(code.name()), locale).format(args.toArray());
    }

    /** Values that the message names, as {@link Code} lists them. */
    public List<String> args() {
        return args;
    }
}
