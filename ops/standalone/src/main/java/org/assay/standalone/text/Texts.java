package org.assay.standalone.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The user's lines in one language: Chinese where the locale is Chinese, English everywhere else. */
public final class Texts {
    private static final String BUNDLE = "org.assay.standalone.messages";

    private final ResourceBundle bundle;

    /** The texts of a locale. */
    public Texts(Locale locale) {
        // Without the fallback to the machine's locale, English is what is left.
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                isChinese(locale) ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A line; arguments stand as they are, numbers without grouping, since they are ports, days and counts. */
    public String get(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** The word for a code, or the code itself where nobody gave it a word. */
    public String word(String family, String code) {
        return find(family + "." + code).orElse(code);
    }

    /** A line that need not be there. */
    public Optional<String> find(String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException missing) {
            return Optional.empty();
        }
    }

    /** Of two names of one thing, the one in this language; the other when it is empty. */
    public String either(String chinese, String english) {
        String first = isChinese() ? chinese : english;
        String second = isChinese() ? english : chinese;
        return first == null || first.isBlank() ? second : first;
    }

    /** Whether the language is Chinese. */
    public boolean isChinese() {
        return isChinese(bundle.getLocale());
    }

    /** The language, for other parts that choose their texts by a locale. */
    public Locale locale() {
        return isChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The bundle, for picocli's usage help. */
    public ResourceBundle bundle() {
        return bundle;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
