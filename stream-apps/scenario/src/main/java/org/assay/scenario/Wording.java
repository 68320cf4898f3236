package org.assay.scenario;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of stories in one language: Chinese where the locale is Chinese, English everywhere else. */
public final class Wording {
    private final ResourceBundle bundle;

    public Wording(Locale locale) {
        boolean isChinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        bundle = ResourceBundle.getBundle(
                "org.assay.scenario.messages",
                isChinese ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A line of the bundle; arguments stand as they are. */
    public String get(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** The word for a constant, or the constant itself where nobody gave it one. */
    public String word(String family, Object constant) {
        String key = "word." + family + "." + constant;
        return bundle.containsKey(key) ? bundle.getString(key) : String.valueOf(constant);
    }

    /** Whether the language is Chinese. */
    public boolean isChinese() {
        return bundle.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
