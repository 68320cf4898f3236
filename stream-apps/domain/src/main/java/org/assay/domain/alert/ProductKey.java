package org.assay.domain.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.identifier.Fingerprint;
import org.assay.domain.model.Sample;
import org.assay.domain.reference.NameKey;

/**
 * Which samples are of the same product (同一产品): the same producer, standard, trademark and specification (SAMR order 18,
 * chapters 1 and 2; article not confirmed). Spelling does not count: width, case and blanks are folded, and "/", "-" and
 * nothing all mean that there is none.
 */
public final class ProductKey {
    private ProductKey() {}

    /**
     * The key, 32 hexadecimal digits. Empty when the producer is not known, or when nothing but the producer is: then no
     * two samples can be said to be of one product.
     */
    public static Optional<String> of(Sample sample) {
        List<String> marks = Stream.of(sample.standard(), sample.trademark(), sample.specification())
                .map(ProductKey::folded)
                .toList();
        return sample.producer()
                .enterprise()
                .filter(producer -> marks.stream().anyMatch(mark -> !mark.isEmpty()))
                .map(producer -> Fingerprint.of(folded(producer), marks.get(0), marks.get(1), marks.get(2)));
    }

    private static String folded(String text) {
        String key = text == null ? "" : NameKey.of(text);
        return key.equals("/") || key.equals("-") || key.equals("—") ? "" : key;
    }
}
