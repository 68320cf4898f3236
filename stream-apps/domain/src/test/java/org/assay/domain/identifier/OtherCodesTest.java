package org.assay.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GTIN, region and industry codes. */
class OtherCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"6901234000016", "01234565", "042100005264", "16901234000013", "00000000"})
    void shouldAcceptAValidGtin(String code) {
        assertThat(Gtin.check(code).valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "6901234000017, CHECK_CHARACTER",
        "6901324000016, CHECK_CHARACTER",
        "01234566, CHECK_CHARACTER",
        "690123400001X, CHARACTER",
        "690123400, LENGTH",
        "1234567, LENGTH",
        "12345678901, LENGTH",
        "123456789012345, LENGTH",
        "'', MISSING"
    })
    void shouldFlagABrokenGtin(String code, CodeFault fault) {
        assertThat(Gtin.check(code).reason()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "340000, 340000,      , true, false, false",
        "341800, 340000, 341800, false, true, false",
        "341881, 340000, 341800, false, false, true",
        "110101, 110000, 110100, false, false, true",
        "429004, 420000, 429000, false, false, true"
    })
    void shouldSplitARegion(
            String code, String province, String city, boolean isProvince, boolean isCity, boolean isCounty) {
        RegionCode region = RegionCode.of(code).orElseThrow();
        assertThat(region.province().code()).isEqualTo(province);
        assertThat(region.city().map(RegionCode::code).orElse(null)).isEqualTo(city);
        assertThat(region.isProvince()).isEqualTo(isProvince);
        assertThat(region.isCity()).isEqualTo(isCity);
        assertThat(region.isCounty()).isEqualTo(isCounty);
    }

    @Test
    void shouldKnowWhatLiesInARegion() {
        RegionCode province = new RegionCode("340000");
        RegionCode city = new RegionCode("341800");
        RegionCode county = new RegionCode("341881");
        assertThat(province.contains(county)).isTrue();
        assertThat(city.contains(county)).isTrue();
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(city)).isFalse();
        assertThat(city.contains(new RegionCode("341702"))).isFalse();
        assertThat(province.contains(new RegionCode("330000"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "34180, LENGTH",
        "3418001, LENGTH",
        "34180A, CHARACTER",
        "041800, STRUCTURE",
        "941800, STRUCTURE",
        "340001, STRUCTURE",
        "'', MISSING"
    })
    void shouldFlagABrokenRegion(String code, CodeFault fault) {
        assertThat(RegionCode.check(code).reason()).isEqualTo(fault);
        assertThat(RegionCode.of(code)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C13", "C139", "C1392", "t97", " C1392 "})
    void shouldAcceptAnIndustryCode(String code) {
        assertThat(IndustryCode.check(code).valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1392, STRUCTURE",
        "C1, STRUCTURE",
        "C00, STRUCTURE",
        "CC13, STRUCTURE",
        "C13925, LENGTH",
        "U13, CHARACTER",
        "C1-3, CHARACTER",
        "'', MISSING"
    })
    void shouldFlagABrokenIndustryCode(String code, CodeFault fault) {
        assertThat(IndustryCode.check(code).reason()).isEqualTo(fault);
    }

    @Test
    void shouldNotClaimAFaultForAValidCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checked("A", true, CodeFault.LENGTH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checked("A", false, CodeFault.NONE));
    }
}
