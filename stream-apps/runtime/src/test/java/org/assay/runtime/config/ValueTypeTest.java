package org.assay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1KB,1024", "2 MB,2097152", "1gb,1073741824", "3 MiB,3145728"})
    void shouldReadAmountsOfMemory(String text, long bytes) {
        assertThat(ValueType.bytes(0, Long.MAX_VALUE).read(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1 TB", "1.5 MB", "999999999999999999 GB"})
    void shouldRefuseOtherAmounts(String text) {
        assertThat(ValueType.bytes(0, Long.MAX_VALUE).read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:9092", "a.b-c:1,d:2", "[::1]:9092", "kafka_1:9092, kafka_2:9092"})
    void shouldTakeBrokers(String text) {
        assertThat(ValueType.hostsAndPorts().read(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host:", "host:99999", "a:1,,b:2", "http://a:1"})
    void shouldRefuseOtherBrokers(String text) {
        assertThat(ValueType.hostsAndPorts().read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a:8081", "https://u:p@a/apis/ccompat/v7,http://b", "mock://x"})
    void shouldTakeRegistries(String text) {
        assertThat(ValueType.urls().read(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:8081", "ftp://a", "http://", "http://a b"})
    void shouldRefuseOtherRegistries(String text) {
        assertThat(ValueType.urls().read(text)).isEmpty();
    }

    @Test
    void shouldReadTruthOnlyFromItsTwoWords() {
        assertThat(ValueType.truth().read("TRUE")).contains(true);
        assertThat(ValueType.truth().read("no")).isEmpty();
    }

    @Test
    void shouldRefuseADefaultThatItsOwnTypeDoesNotAllow() {
        ConfigKey<Integer> key = ConfigKey.of("a.b", ValueType.whole(1, 2), "x");

        assertThatThrownBy(() -> key.orElse("3")).isInstanceOf(IllegalArgumentException.class);
    }
}
