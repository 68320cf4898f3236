package org.assay.standalone.campaign;

import java.util.function.Predicate;
import org.assay.domain.identifier.Uscc;

/** Unified social credit codes with right check characters whose organisation code begins with MADE. */
final class MadeUpUscc {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ENTERPRISE = "91";
    private static final String ORGANISATION = "MADE";
    private static final int DIGITS = 4;

    private MadeUpUscc() {}

    /**
     * The code of an enterprise.
     *
     * @param number tells enterprises apart, up to 923,520 of them
     */
    static String of(String regionCode, int number) {
        StringBuilder organisation = new StringBuilder();
        int rest = number;
        for (int i = 0; i < DIGITS; i++) {
            organisation.append(CHARACTERS.charAt(rest % CHARACTERS.length()));
            rest /= CHARACTERS.length();
        }
        String begin = ENTERPRISE + regionCode + ORGANISATION + organisation;
        String body = with(begin, code -> Uscc.checkOrganisationCode(code + "0").valid());
        return with(body, code -> Uscc.check(code).valid());
    }

    private static String with(String begin, Predicate<String> isRight) {
        return CHARACTERS
                .chars()
                .mapToObj(check -> begin + (char) check)
                .filter(isRight)
                .findFirst()
                .orElseThrow();
    }
}
