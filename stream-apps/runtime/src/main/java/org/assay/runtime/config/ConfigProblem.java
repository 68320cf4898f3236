package org.assay.runtime.config;

import java.util.Locale;

/**
 * One mistake in the configuration.
 *
 * @param key the setting
 * @param text what is wrong and what to give instead; secrets are masked already
 */
public record ConfigProblem(String key, Text text) {

    /** The mistake as one line. */
    public String line(Locale locale) {
        return text.in(locale).replaceAll("\\R", " ");
    }
}
