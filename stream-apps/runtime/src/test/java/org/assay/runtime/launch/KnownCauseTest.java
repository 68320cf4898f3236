package org.assay.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class KnownCauseTest {

    @Test
    void shouldSayThatATopicIsMissing() {
        assertThat(said(new MissingSourceTopicException("none"))).contains("provision the topics first");
    }

    @Test
    void shouldSayThatTheLoginIsRefused() {
        assertThat(said(new StreamsException(new SaslAuthenticationException("no"))))
                .contains("check user, password");
    }

    @Test
    void shouldSayWhichTopicWeHaveNoRightTo() {
        assertThat(said(new StreamsException(new TopicAuthorizationException(Set.of("secret-topic")))))
                .contains("lacks a right")
                .contains("secret-topic");
    }

    @Test
    void shouldSayNothingAboutOurOwnFaults() {
        assertThat(KnownCause.of(new IllegalStateException("bug"))).isEmpty();
    }

    private static String said(Throwable failure) {
        return KnownCause.of(failure).orElseThrow().in(Locale.ENGLISH);
    }
}
