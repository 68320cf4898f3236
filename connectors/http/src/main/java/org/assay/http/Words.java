package org.assay.http;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * Texts of a resource bundle, in English for everyone who does not ask for Chinese.
 *
 * @param bundle its name
 */
public record Words(String bundle) {
    /** Texts that all doors share. */
    public static final Words HTTP = new Words("org.assay.http.messages");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A text in a language. */
    public String text(Locale locale, String key, Object... args) {
        ResourceBundle texts =
                ResourceBundle.getBundle(bundle, locale, getClass().getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale).format(args);
    }

    /** A text whose language is chosen later. */
    public Function<Locale, String> later(String key, Object... args) {
        return locale -> text(locale, key, args);
    }
}
