package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.contract.ingress.TopicManifest;

class ReferenceManifestProperties {

    @Property(tries = 200)
    void shouldNotSeeTheOrderNorLaterReleases(@ForAll("topics") Map<String, byte[]> records, @ForAll Random random) {
        List<String> keys = new ArrayList<>(records.keySet());
        Collections.shuffle(keys, random);
        Map<String, byte[]> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, records.get(key)));
        shuffled.put("later|-|3", new byte[] {1});

        assertThat(ReferenceManifest.of("t", shuffled, 2)).isEqualTo(ReferenceManifest.of("t", records, 2));
    }

    @Property(tries = 200)
    void shouldSeeEveryChangedByte(
            @ForAll("topics") Map<String, byte[]> records, @ForAll Random random, @ForAll byte by) {
        List<String> keys = new ArrayList<>(records.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        byte[] changed = records.get(key).clone();
        int place = random.nextInt(changed.length);
        changed[place] = (byte) (changed[place] + (by == 0 ? 1 : by));
        Map<String, byte[]> other = new LinkedHashMap<>(records);
        other.put(key, changed);

        TopicManifest manifest = ReferenceManifest.of("t", records, 2);

        assertThat(ReferenceManifest.of("t", other, 2).getChecksum()).isNotEqualTo(manifest.getChecksum());
        assertThat(ReferenceManifest.of("t", other, 2).getRows()).isEqualTo(manifest.getRows());
    }

    @Provide
    Arbitrary<Map<String, byte[]>> topics() {
        Arbitrary<String> keys = Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(5)
                .flatMap(name -> Arbitraries.of(1, 2).map(release -> name + "|-|" + release));
        Arbitrary<byte[]> values =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(20);
        return Arbitraries.maps(keys, values).ofMinSize(1).ofMaxSize(8);
    }
}
