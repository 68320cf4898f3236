package org.assay.labgateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.errors.TimeoutException;
import org.assay.labgateway.receipt.Receipt;
import org.assay.labgateway.submission.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The description says what the door does, no more and no less. */
class DescriptionTest {
    private static final String RESULT = """
            {"organiser": "O", "sampleNumber": "S-1",
             "report": {"reportNumber": "R-1", "version": 1, "given": "CONFORMING", "items": []}}
            """;

    private GatewayFixture door;

    @TempDir
    private Path state;

    @BeforeEach
    void open() throws Exception {
        door = new GatewayFixture(state, Map.of("body.max.bytes", "1000", "http.body.timeout.ms", "300"));
    }

    @AfterEach
    void close() {
        door.close();
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    private static Map<String, Set<String>> described() throws Exception {
        try (InputStream in = Gateway.class.getResourceAsStream("openapi.yaml")) {
            Map<String, Set<String>> all = new TreeMap<>();
            map(map(new Yaml().load(in)).get("paths"))
                    .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                        Set<String> statuses = new TreeSet<>();
                        map(map(operation).get("responses"))
                                .keySet()
                                .forEach(status -> statuses.add(status.toString()));
                        all.put(method.toString().toUpperCase(java.util.Locale.ROOT) + " " + path, statuses);
                    }));
            return all;
        }
    }

    @Test
    void shouldDescribeEveryRouteAndNoOther() throws Exception {
        Set<String> routes = new TreeSet<>();
        door.gateway.routes().forEach(route -> routes.add(route.method() + " " + route.path()));

        assertThat(described().keySet()).isEqualTo(routes);
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        return door.post("/v1/results", BodyPublishers.ofString(body), headers);
    }

    @Test
    void shouldAnswerAsDescribedWhenSomethingIsPosted() throws Exception {
        Map<String, HttpResponse<String>> answers = new HashMap<>();
        String ndjson = "application/x-ndjson";
        String one = RESULT.replace("\n", " ");
        answers.put("202", post(RESULT));
        answers.put("207", post(one + "\n{}\n", "Content-Type", ndjson));
        answers.put("400", post("{"));
        answers.put("401", post(RESULT, "X-API-Key", KEY_OF_NOBODY));
        answers.put("403", post(RESULT.replaceFirst("\\{", "{\"principal\": \"lab-b\",")));
        answers.put("408", door.post("/v1/results", BodyPublishers.ofInputStream(Dripping::new)));
        answers.put("413", post(" ".repeat(2_000)));
        answers.put("415", post(RESULT, "Content-Type", "text/plain"));
        answers.put("422", post(RESULT.replace("\"S-1\"", "5")));
        int stored = door.producer.history().size();
        door.producer.sendException = new TimeoutException("the broker is gone");
        answers.put("503", post(RESULT));
        assertThat(door.producer.history()).hasSize(stored);
        door.close();
        door = new GatewayFixture(state, Map.of("party.burst", "1", "party.max.per.second", "1"));
        post(RESULT);
        answers.put("429", post(RESULT));

        assertThat(answers.keySet()).isEqualTo(described().get("POST /v1/results"));
        assertThat(answers.keySet()).isEqualTo(described().get("POST /v1/samples"));
        answers.forEach((status, answer) -> {
            assertThat(answer.statusCode()).as(status + answer.body()).isEqualTo(Integer.parseInt(status));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String wanted = status.startsWith("2") ? "application/" : "application/problem+json";
            assertThat(type).as(status).startsWith(wanted);
        });
        assertThat(answers.get("429").headers().firstValue("Retry-After")).isPresent();
        assertThat(answers.get("503").headers().firstValue("Retry-After")).isPresent();
    }

    private static final String KEY_OF_NOBODY = "assay_k9_made-up-secret-of-the-test";

    /** A body that comes more slowly than the door waits. */
    private static final class Dripping extends InputStream {
        private final long begin = System.nanoTime();
        private int sent;

        @Override
        public int read() {
            if (++sent > 2_000) {
                return -1;
            }
            while (sent > 100 && System.nanoTime() - begin < 1_000_000_000L) {
                Thread.onSpinWait();
            }
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int next = read();
            into[from] = (byte) next;
            return next < 0 ? -1 : 1;
        }
    }

    @Test
    void shouldAnswerAsDescribedWhenSomethingIsAsked() throws Exception {
        String own = new Receipt(Posted.RESULT, "lab-a", 0, 7).id();
        String others = new Receipt(Posted.RESULT, "lab-b", 0, 7).id();

        assertThat(door.get("/v1/receipts/" + own).body()).contains("\"status\":\"pending\"");
        assertThat(door.get("/v1/receipts/" + others).statusCode()).isEqualTo(404);
        assertThat(door.get("/v1/receipts/" + own, "X-API-Key", "-").statusCode())
                .isEqualTo(401);
        assertThat(door.get("/v1/receipts").body()).isEqualTo("{\"receipts\":[],\"next\":\"0.\"}");
        assertThat(door.get("/v1/receipts?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(door.get("/v1/receipts", "X-API-Key", "-").statusCode()).isEqualTo(401);
        for (String path : new String[] {
            "schemas/result.schema.json",
            "schemas/sample.avsc",
            "openapi.yaml",
            "docs",
            "docs/docs.js",
            "docs/swagger-ui.css",
            "docs/swagger-ui-bundle.js"
        }) {
            assertThat(door.get("/v1/" + path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : new String[] {"schemas/notice.avsc", "docs/..%2fmessages.properties", "docs/pom.xml"}) {
            assertThat(door.get("/v1/" + path).statusCode()).as(path).isIn(404, 400);
        }
        assertThat(door.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldStoreOnceForOneKey() throws Exception {
        String first = post(RESULT, "Idempotency-Key", "k").body();

        String second = post(RESULT, "Idempotency-Key", "k").body();
        HttpResponse<String> other = post(RESULT.replace("S-1", "S-2"), "Idempotency-Key", "k");

        assertThat(second).isEqualTo(first);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(door.producer.history()).hasSize(1);
        assertThat(new String(
                        door.producer
                                .history()
                                .get(0)
                                .headers()
                                .lastHeader("idempotency-key")
                                .value(),
                        StandardCharsets.UTF_8))
                .isEqualTo("k");
    }
}
