package org.assay.domain.identifier;

/** 商品条码: GTIN-8, GTIN-12, GTIN-13 and GTIN-14 with the check digit of the GS1 General Specifications (GB 12904). */
public final class Gtin {

    private Gtin() {}

    /** Checks length, digits and the check digit. */
    public static Checked check(String code) {
        String plain = Checked.plain(code);
        return Checked.of(plain, fault(plain));
    }

    private static CodeFault fault(String plain) {
        if (plain.isEmpty()) {
            return CodeFault.MISSING;
        }
        int length = plain.length();
        if (length != 8 && (length < 12 || length > 14)) {
            return CodeFault.LENGTH;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = plain.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return CodeFault.CHARACTER;
            }
            // Weights run 1, 3, 1, 3 … from the right, the check digit included.
            sum += (length - i) % 2 == 0 ? 3 * digit : digit;
        }
        return sum % 10 == 0 ? CodeFault.NONE : CodeFault.CHECK_CHARACTER;
    }
}
