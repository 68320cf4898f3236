package org.assay.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class NameKeyProperties {

    @Property
    void shouldChangeNothingTheSecondTime(@ForAll @StringLength(max = 30) String name) {
        String key = NameKey.of(name);

        assertThat(NameKey.of(key)).isEqualTo(key);
    }

    @Property
    void shouldNotSeeBlanksAround(@ForAll("names") String name) {
        assertThat(NameKey.of("　 " + name + "\n\t")).isEqualTo(NameKey.of(name));
    }

    @Property
    void shouldNotSeeWidth(@ForAll("names") String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));

        assertThat(NameKey.of(wide.toString())).isEqualTo(NameKey.of(name));
    }

    @Property
    void shouldNotSeeCase(@ForAll("names") String name) {
        assertThat(NameKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(NameKey.of(name));
    }

    @Example
    void shouldPartWordsAndNothingElse() {
        assertThat(NameKey.of(" Toys /  Children's   Products ")).isEqualTo("toys/children's products");
        assertThat(NameKey.of("铅 （以 Pb 计）")).isEqualTo("铅(以pb计)");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("铅镉水产品（）()ABCxyz019 -/、，'").ofMaxLength(20);
    }
}
