package org.assay.domain.identifier;

import java.util.Optional;

/**
 * 行政区划代码, GB/T 2260: two digits each for province, city and county. Which codes exist on a day is reference data;
 * here only the form is known. City 00 and county 00 stand for the whole of the level above.
 *
 * @param code six digits of the right form
 */
public record RegionCode(String code) {

    private static final int LENGTH = 6;
    private static final String WHOLE = "00";

    public RegionCode {
        if (fault(code) != CodeFault.NONE) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
    }

    /** Checks the form: six digits, a province of one of the eight large regions, no county without a city. */
    public static Checked check(String code) {
        String plain = Checked.plain(code);
        return Checked.of(plain, fault(plain));
    }

    /** The region, if the code has the right form. */
    public static Optional<RegionCode> of(String code) {
        Checked checked = check(code);
        return checked.valid() ? Optional.of(new RegionCode(checked.value())) : Optional.empty();
    }

    /** The province (省级) that the region is or lies in. */
    public RegionCode province() {
        return new RegionCode(code.substring(0, 2) + WHOLE + WHOLE);
    }

    /** The city (地级) that the region is or lies in; empty for a province. */
    public Optional<RegionCode> city() {
        String city = code.substring(0, 4);
        return city.endsWith(WHOLE) ? Optional.empty() : Optional.of(new RegionCode(city + WHOLE));
    }

    public boolean isProvince() {
        return code.endsWith(WHOLE + WHOLE);
    }

    public boolean isCity() {
        return !isProvince() && code.endsWith(WHOLE);
    }

    public boolean isCounty() {
        return !code.endsWith(WHOLE);
    }

    /** Whether the other region is this one or lies in it. */
    public boolean contains(RegionCode other) {
        int significant = isProvince() ? 2 : isCity() ? 4 : LENGTH;
        return code.regionMatches(0, other.code, 0, significant);
    }

    private static CodeFault fault(String plain) {
        if (plain.isEmpty()) {
            return CodeFault.MISSING;
        }
        if (plain.length() != LENGTH) {
            return CodeFault.LENGTH;
        }
        if (!plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return CodeFault.CHARACTER;
        }
        boolean province = plain.charAt(0) >= '1' && plain.charAt(0) <= '8';
        boolean county = plain.startsWith(WHOLE, 2) && !plain.endsWith(WHOLE);
        return province && !county ? CodeFault.NONE : CodeFault.STRUCTURE;
    }
}
