package org.assay.domain.identifier;

/**
 * 统一社会信用代码, GB 32100-2015: department, kind of body, six digits of the region that registered it, nine characters
 * of the organisation code, check character. The region is that of the registration and keeps its number when regions
 * merge, so it does not locate the enterprise.
 */
public final class Uscc {

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    /** Without I, O, S, V and Z; the position of a character is its value. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int ORGANISATION_START = 8;
    private static final int ORGANISATION_END = 17;
    /** GB 11714. */
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final int ORGANISATION_MODULUS = 11;

    private Uscc() {}

    /** Checks length, characters and the check character. */
    public static Checked check(String code) {
        String plain = Checked.plain(code);
        CodeFault fault = form(plain);
        if (fault == CodeFault.NONE && checkCharacter(plain) != plain.charAt(LENGTH - 1)) {
            fault = CodeFault.CHECK_CHARACTER;
        }
        return Checked.of(plain, fault);
    }

    /**
     * Checks the organisation code inside (组织机构代码, GB 11714), which has a check character of its own. The value of the
     * result is the organisation code when the form of the whole is right.
     */
    public static Checked checkOrganisationCode(String code) {
        String plain = Checked.plain(code);
        CodeFault fault = form(plain);
        if (fault != CodeFault.NONE) {
            return Checked.of(plain, fault);
        }
        String organisation = plain.substring(ORGANISATION_START, ORGANISATION_END);
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        int check = (ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS) % ORGANISATION_MODULUS;
        char expected = check == 10 ? 'X' : (char) ('0' + check);
        boolean agrees = organisation.charAt(ORGANISATION_WEIGHTS.length) == expected;
        return Checked.of(organisation, agrees ? CodeFault.NONE : CodeFault.CHECK_CHARACTER);
    }

    private static CodeFault form(String plain) {
        if (plain.isEmpty()) {
            return CodeFault.MISSING;
        }
        if (plain.length() != LENGTH) {
            return CodeFault.LENGTH;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (CHARACTERS.indexOf(plain.charAt(i)) < 0) {
                return CodeFault.CHARACTER;
            }
        }
        return CodeFault.NONE;
    }

    private static char checkCharacter(String plain) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(plain.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
