package org.assay.domain.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENTERPRISE; ' 厂甲 '; 厂甲",
                "ENTERPRISE; 91341800ma2mq6hk2h; 91341800ma2mq6hk2h",
                "ENTERPRISE; 91350100m000100y43; 91350100M000100Y43",
                "PRODUCT; 0123456789ABCDEF0123456789abcdef; 0123456789abcdef0123456789abcdef",
                "ALERT; ' 0123456789abcdef0123456789abcdef'; 0123456789abcdef0123456789abcdef",
                "AREA; c24|341802; C24|341802"
            })
    void shouldGiveTwoWritingsOfOneSubjectOneKey(SubjectKind kind, String text, String key) {
        assertThat(Subject.of(kind, text)).contains(new Subject(kind, key));
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE,/", "PRODUCT,toy", "ALERT,a-1", "AREA,C24", "AREA,C24|3418", "AREA,toys|341802"})
    void shouldNotTakeATextForASubjectThatItIsNot(SubjectKind kind, String text) {
        assertThat(Subject.of(kind, text)).isEqualTo(Optional.empty());
    }

    @Test
    void shouldReadItsTextBackWhenTheKeyHasABar() {
        Subject area = new Subject(SubjectKind.AREA, "C24|341802");

        assertThat(Subject.parse(area.text())).isEqualTo(area);
    }

    @ParameterizedTest
    @EnumSource(SubjectActionKind.class)
    void shouldLetEveryActionBeAboutSomething(SubjectActionKind action) {
        assertThat(SubjectKind.values()).anyMatch(action::mayBeAbout);
    }
}
