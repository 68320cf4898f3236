package org.assay.standalone.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** Constants as they are written on the command line: lower case, with hyphens. */
public final class OptionWords {
    private static final String UNKNOWN = "UNKNOWN";

    private final Texts texts;

    /** Complains in the language of the texts. */
    public OptionWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * What an option says.
     *
     * @throws UserError when it is missing
     */
    public String needed(String option, String value) {
        if (value == null || value.isBlank()) {
            throw new UserError(Exit.PENDING, texts.get("act.needed", option));
        }
        return value;
    }

    /**
     * The constant that an option says.
     *
     * @throws UserError when it is missing or no constant, with those there are
     */
    public <E extends Enum<E>> E constant(Class<E> type, String option, String word) {
        String wanted = needed(option, word).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted) && !wanted.equals(UNKNOWN))
                .findFirst()
                .orElseThrow(() -> unknown(type, option, word));
    }

    /** The mistake of a word that is no constant. */
    public UserError unknown(Class<? extends Enum<?>> type, String option, String word) {
        String words = Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals(UNKNOWN))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return new UserError(Exit.PENDING, texts.get("act.word", option, word, words));
    }
}
