package org.assay.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OwnedTopicFamilyProperties {

    @Provide
    Arbitrary<String> principals() {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> entities = Arbitraries.of(
                Topics.FAMILIES.stream()
                .map(family -> family.entity().replace('.', '-'))
                .toList());
        return Arbitraries.oneOf(words, entities)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("-", parts));
    }

    @Property
    void shouldBelongToOneFamilyOnlyAndGiveThePrincipalBack(@ForAll("principals") String principal) {
        for (OwnedTopicFamily<?> family : Topics.FAMILIES) {
            String topic = family.of(principal).name();

            List<OwnedTopicFamily<?>> found = Topics.FAMILIES.stream()
                    .filter(one -> one.pattern().matcher(topic).matches())
                    .toList();

            assertThat(found).isEqualTo(List.of(family));
            assertThat(family.principal(topic)).contains(principal);
        }
    }
}
