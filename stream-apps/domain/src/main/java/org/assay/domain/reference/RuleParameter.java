package org.assay.domain.reference;

import java.util.Objects;

/**
 * A number or words of a rule.
 *
 * @param value a whole number, or words split by commas
 * @param floor the least number that a city may set, null when there is none
 * @param ceiling the greatest, null when there is none
 */
public record RuleParameter(String value, Integer floor, Integer ceiling) {

    public RuleParameter {
        Objects.requireNonNull(value, "value");
    }

    /** Whether the value is a whole number. */
    public boolean isNumber() {
        return isNumber(value);
    }

    /** Whether another value may stand in its place: of the same type and within the bounds. */
    public boolean accepts(String other) {
        if (other.isBlank() || isNumber() != isNumber(other)) {
            return false;
        }
        return !isNumber() || within(Integer.parseInt(other));
    }

    private boolean within(int number) {
        return (floor == null || number >= floor) && (ceiling == null || number <= ceiling);
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,6}");
    }
}
