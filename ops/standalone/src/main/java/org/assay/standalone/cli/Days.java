package org.assay.standalone.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** Days as a user writes them. */
public final class Days {
    /** The longest step, more than a year, so that a slip of the finger does not make a million ticks. */
    static final int MOST = 3_660;

    private static final Pattern STEP = Pattern.compile("\\+([0-9]{1,4})d");

    private Days() {}

    /** A day in ISO 8601. */
    public static LocalDate parse(String text, Texts texts) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new UserError(Exit.PENDING, texts.get("tick.date", text), e);
        }
    }

    /** A day, or so many days after another one: {@code +1d}. */
    static LocalDate parse(String text, LocalDate from, Texts texts) {
        Matcher step = STEP.matcher(text.strip());
        if (step.matches()) {
            return from.plusDays(Integer.parseInt(step.group(1)));
        }
        return parse(text, texts);
    }
}
