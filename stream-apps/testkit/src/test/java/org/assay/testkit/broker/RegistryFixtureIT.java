package org.assay.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryFixtureIT {
    @RegisterExtension
    static final RegistryFixture REGISTRY = RegistryFixture.shared();

    @Test
    void shouldAnswerAsAConfluentRegistryDoes() throws Exception {
        HttpRequest config = HttpRequest.newBuilder(URI.create(REGISTRY.url() + "/config"))
                .GET()
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(config, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
    }
}
