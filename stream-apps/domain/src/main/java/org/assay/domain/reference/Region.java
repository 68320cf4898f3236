package org.assay.domain.reference;

import java.util.Objects;

/**
 * An administrative division (行政区划) by its six digits of GB/T 2260.
 *
 * @param code six digits
 * @param nameZh full Chinese name
 * @param nameEn English name
 */
public record Region(String code, String nameZh, String nameEn) implements ReferenceRow {

    private static final String COUNTRY = "100000";

    public Region {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(nameZh, "nameZh");
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.REGION;
    }

    @Override
    public String naturalKey() {
        return code;
    }

    /** Code of the province-level division it lies in; its own code for a province. */
    public String province() {
        return code.substring(0, 2) + "0000";
    }

    /** Code of the prefecture-level division it lies in. A municipality's district has a code that is no listed region. */
    public String city() {
        return code.substring(0, 4) + "00";
    }

    /** Whether it stands for the whole country, for what the national authority (市场监管总局) samples or publishes. */
    public boolean isCountry() {
        return code.equals(COUNTRY);
    }

    /** Whether it is of the province level (省, 自治区, 直辖市, 特别行政区). */
    public boolean isProvince() {
        return !isCountry() && code.endsWith("0000");
    }

    /** Whether it is of the prefecture level (地级市, 自治州, 地区, 盟). */
    public boolean isCity() {
        return !code.endsWith("0000") && code.endsWith("00");
    }
}
