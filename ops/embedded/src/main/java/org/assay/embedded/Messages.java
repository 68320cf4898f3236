package org.assay.embedded;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/** The user's lines of this module, in the language of the JVM's default locale. */
final class Messages {
    private Messages() {}

    /** The line for a key; numbers are written without grouping, since they are ports and codes. */
    static String text(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.assay.embedded.messages");
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }
}
