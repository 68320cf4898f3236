package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assay.contract.ingress.TopicManifest;

class ReferenceManifestProperties {

    @Property(tries = 200)
    void shouldNotSeeTheOrderNorLaterReleases(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9999) Integer> seeds) {
        Map<String, byte[]> records = records(seeds);
        Map<String, byte[]> reversed = new LinkedHashMap<>();
        reversed.put("later|-|3", new byte[] {1});
        List<String> keys = new ArrayList<>(records.keySet());
        Collections.reverse(keys);
        keys.forEach(key -> reversed.put(key, records.get(key)));

        assertThat(ReferenceManifest.of("t", reversed, 2)).isEqualTo(ReferenceManifest.of("t", records, 2));
    }

    @Property(tries = 200)
    void shouldSeeEveryChangedByte(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9999) Integer> seeds,
            @ForAll @IntRange(max = 7) int row,
            @ForAll @IntRange(max = 3) int place,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        Map<String, byte[]> records = records(seeds);
        String key = new ArrayList<>(records.keySet()).get(row % records.size());
        Map<String, byte[]> other = new LinkedHashMap<>(records);
        byte[] changed = records.get(key).clone();
        changed[place] = (byte) (changed[place] + by);
        other.put(key, changed);

        TopicManifest manifest = ReferenceManifest.of("t", records, 2);

        assertThat(ReferenceManifest.of("t", other, 2).getChecksum()).isNotEqualTo(manifest.getChecksum());
        assertThat(ReferenceManifest.of("t", other, 2).getRows()).isEqualTo(manifest.getRows());
    }

    /** One record a seed, of release 1 or 2; equal seeds give one record. */
    private static Map<String, byte[]> records(List<Integer> seeds) {
        Map<String, byte[]> records = new LinkedHashMap<>();
        seeds.forEach(seed -> records.put(
                "row" + seed + "|-|" + (1 + seed % 2),
                ByteBuffer.allocate(Integer.BYTES).putInt(seed).array()));
        return records;
    }
}
