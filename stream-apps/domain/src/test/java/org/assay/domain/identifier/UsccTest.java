package org.assay.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String MADE_UP = "91340100MA2QXYW190";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "11341700MB1915595L",
                "91110000600037341L",
                "91340100123456788L",
                "91340100MA7TEXT076",
                MADE_UP,
                "913401002000001600",
                "9134010020000003X1"
            })
    void shouldAcceptAValidCode(String code) {
        assertThat(Uscc.check(code)).isEqualTo(new Checked(code, true, CodeFault.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, CHECK_CHARACTER",
        "91350100M000100Y4Z, CHARACTER",
        "91340100MA2QXYW19I, CHARACTER",
        "91340100MA2QXYW19O, CHARACTER",
        "91340100MA2QXYW19S, CHARACTER",
        "91340100MA2QXYW19V, CHARACTER",
        "91340100MA2QXYW1, LENGTH",
        "91340100MA2QXYW1900, LENGTH",
        "'', MISSING",
        "' ', MISSING"
    })
    void shouldFlagABrokenCode(String code, CodeFault fault) {
        Checked checked = Uscc.check(code);
        assertThat(checked.valid()).isFalse();
        assertThat(checked.reason()).isEqualTo(fault);
    }

    @Test
    void shouldFlagAnAbsentCode() {
        assertThat(Uscc.check(null)).isEqualTo(new Checked("", false, CodeFault.MISSING));
    }

    @Test
    void shouldReadLowerCaseFullWidthAndBlanks() {
        assertThat(Uscc.check(" ９１340100ma2qxyw190 ")).isEqualTo(new Checked(MADE_UP, true, CodeFault.NONE));
    }

    @Test
    void shouldFindEveryWrongCharacterAndEverySwapOfNeighbours() {
        for (int i = 0; i < MADE_UP.length(); i++) {
            for (int k = 0; k < CHARACTERS.length(); k++) {
                String changed = MADE_UP.substring(0, i) + CHARACTERS.charAt(k) + MADE_UP.substring(i + 1);
                assertThat(Uscc.check(changed).valid()).as(changed).isEqualTo(changed.equals(MADE_UP));
            }
        }
        for (int i = 1; i < MADE_UP.length() - 1; i++) {
            String swapped =
                    MADE_UP.substring(0, i - 1) + MADE_UP.charAt(i) + MADE_UP.charAt(i - 1) + MADE_UP.substring(i + 1);
            assertThat(Uscc.check(swapped).valid()).as(swapped).isEqualTo(swapped.equals(MADE_UP));
        }
    }

    @ParameterizedTest
    @CsvSource({"91340100123456788L, 123456788", "9134010020000003X1, 20000003X", "11341700MB1915595L, MB1915595"})
    void shouldCheckTheOrganisationCodeInside(String code, String organisation) {
        assertThat(Uscc.checkOrganisationCode(code)).isEqualTo(new Checked(organisation, true, CodeFault.NONE));
    }

    @Test
    void shouldFlagABrokenOrganisationCode() {
        assertThat(Uscc.checkOrganisationCode("91340100123456789L").reason()).isEqualTo(CodeFault.CHECK_CHARACTER);
        assertThat(Uscc.checkOrganisationCode("9134010020000003A1").reason()).isEqualTo(CodeFault.CHECK_CHARACTER);
        assertThat(Uscc.checkOrganisationCode("9134").reason()).isEqualTo(CodeFault.LENGTH);
    }
}
