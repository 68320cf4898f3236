package org.assay.domain.alert;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.junit.jupiter.api.Test;

class ProductKeyTest {
    @Test
    void shouldBeTheSameHoweverItIsSpelt() {
        assertThat(key(sample("S-1").product("GB 6675", "小熊", "30 片")))
                .isPresent()
                .isEqualTo(key(sample("S-2").product("ＧＢ　6675", " 小熊", "30片")));
    }

    @Test
    void shouldTellNoMarkFromNothingWrittenApart() {
        assertThat(key(sample("S-1").product("GB 6675", "/", "30 片")))
                .isEqualTo(key(sample("S-2").product("GB 6675", null, "30 片")));
    }

    @Test
    void shouldBeAnotherForAnotherPart() {
        Optional<String> key = key(sample("S-1").product("GB 6675", "小熊", "30 片"));

        assertThat(key(sample("S-1").product("GB 6676", "小熊", "30 片"))).isNotEqualTo(key);
        assertThat(key(sample("S-1").product("GB 6675", "大熊", "30 片"))).isNotEqualTo(key);
        assertThat(key(sample("S-1").product("GB 6675", "小熊", "40 片"))).isNotEqualTo(key);
        assertThat(key(sample("S-1").product("GB 6675", "小熊", "30 片").producer(Party.named("厂乙"))))
                .isNotEqualTo(key);
        assertThat(key(sample("S-1").product("GB 6675", null, "小熊")))
                .isNotEqualTo(key(sample("S-1").product("GB 6675", "小熊", null)));
    }

    @Test
    void shouldFollowTheUsccAndNotTheName() {
        assertThat(key(sample("S-1").producer(firm("厂甲"))))
                .isEqualTo(key(sample("S-2").producer(firm("厂甲分厂"))));
    }

    @Test
    void shouldKnowNoProductOfAnUnknownProducerOrWithoutAnyMark() {
        assertThat(key(sample("S-1").producer(Party.named("/")))).isEmpty();
        assertThat(key(sample("S-1").product(null, "/", " - "))).isEmpty();
    }

    private static Party firm(String name) {
        return new Party(name, "91350100M000100Y43", null, null, EnterpriseSize.UNKNOWN, null);
    }

    private static Optional<String> key(StateFixture state) {
        return ProductKey.of(state.build().sample());
    }
}
