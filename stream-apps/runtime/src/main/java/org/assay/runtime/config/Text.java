package org.assay.runtime.config;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A sentence for the user that is put into words only when the language is known. */
public record Text(String key, List<Object> arguments) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Text {
        arguments = List.copyOf(arguments);
    }

    /** The sentence with this key of the messages bundle; arguments that are a {@code Text} are translated too. */
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** The sentence in English or Chinese; any other language reads English. */
    public String in(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.assay.runtime.config.messages", locale, NO_FALLBACK);
        Object[] words = arguments.stream()
                .map(argument -> argument instanceof Text text ? text.in(locale) : argument.toString())
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }
}
