package org.assay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void shouldGiveBackWhatTimeGivesBackAndNoMoreThanTheBurst() {
        RateLimiter limiter = new RateLimiter(10, 2, nanos::get);
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).contains(Duration.ofMillis(100));
        assertThat(limiter.take("b")).isEmpty();

        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).isPresent();
    }

    @Test
    void shouldReadABodyOfJustTheRightSize() throws Exception {
        byte[] body = new byte[10];

        assertThat(new BoundedBody(new ByteArrayInputStream(body), 10, Duration.ofSeconds(1)).readAllBytes())
                .hasSize(10);
    }

    @Test
    void shouldEndABodyThatIsTooLongOrTooSlow() {
        BoundedBody longer = new BoundedBody(new ByteArrayInputStream(new byte[11]), 10, Duration.ofSeconds(1));
        BoundedBody slow =
                new BoundedBody(new ByteArrayInputStream(new byte[3]), 10, Duration.ofSeconds(1), nanos::get);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(status(longer)).isEqualTo(413);
        assertThat(status(slow)).isEqualTo(408);
    }

    private static int status(BoundedBody body) {
        return catchThrowableOfType(ProblemException.class, body::readAllBytes)
                .problem()
                .status();
    }

    @Test
    void shouldAnswerInTheLanguageThatIsAskedFor() {
        assertThat(Languages.of("zh-CN,zh;q=0.9,en;q=0.1")).isEqualTo(Locale.CHINESE);
        for (String header : new String[] {null, "", "de", "en-GB", ";;", "x".repeat(5_000)}) {
            assertThat(Languages.of(header)).as("%s", header).isEqualTo(Locale.ENGLISH);
        }
    }

    @Test
    void shouldSayEverythingInBothLanguages() throws MissingResourceException {
        ResourceBundle chinese = ResourceBundle.getBundle(Words.HTTP.bundle(), Locale.CHINESE);

        assertThat(ResourceBundle.getBundle(Words.HTTP.bundle(), Locale.ROOT).keySet())
                .allSatisfy(
                        key -> assertThat(Words.HTTP.text(Locale.ENGLISH, key)).isNotEqualTo(chinese.getString(key)));
    }
}
