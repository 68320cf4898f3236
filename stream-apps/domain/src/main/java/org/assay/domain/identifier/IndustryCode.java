package org.assay.domain.identifier;

import java.util.regex.Pattern;

/**
 * 国民经济行业分类, GB/T 4754-2017: the letter of the section (门类, A to T), alone or followed by the two digits of the
 * division (大类), three of the group (中类) or four of the class (小类). Which codes exist is reference data.
 */
public final class IndustryCode {

    private static final int LONGEST = 5;
    private static final Pattern CHARACTERS = Pattern.compile("[A-T0-9]++");
    private static final Pattern FORM = Pattern.compile("[A-T](?:(?!00)\\d{2,4})?");

    private IndustryCode() {}

    /** Checks the form. */
    public static Checked check(String code) {
        String plain = Checked.plain(code);
        return Checked.of(plain, fault(plain));
    }

    private static CodeFault fault(String plain) {
        if (plain.isEmpty()) {
            return CodeFault.MISSING;
        }
        if (plain.length() > LONGEST) {
            return CodeFault.LENGTH;
        }
        if (!CHARACTERS.matcher(plain).matches()) {
            return CodeFault.CHARACTER;
        }
        return FORM.matcher(plain).matches() ? CodeFault.NONE : CodeFault.STRUCTURE;
    }
}
