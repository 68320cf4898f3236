package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.Verdict;
import org.assay.contract.topic.Topics;
import org.assay.http.auth.ApiKeys;
import org.assay.labgateway.Gateway;
import org.assay.labgateway.GatewaySettings;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.submit.DispatchJson;
import org.assay.standalone.text.Json;
import org.assay.testkit.broker.KafkaFixture;
import org.assay.testkit.data.Submissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has no Kafka client submits over HTTP, and hears what becomes of it. */
class LabGatewayIT {
    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    private static final String OFFICE = "OFFICE-XUANCHENG";
    private static final String SECRET = "made-up-secret-of-the-test-only";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static Stage stage;
    private static Path state;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        stage = new Stage(KAFKA, Map.of());
        stage.start();
        party("lab-a", PartyKind.LAB, PartyStatus.ACTIVE, 1);
        party("office-xuancheng", PartyKind.OFFICE, PartyStatus.ACTIVE, 1);
        state = Files.createTempDirectory("assay-gateway");
        gateway = open(state, stage.connection().bootstrapServers());
        await().atMost(SOON).until(() -> gateway.isReady());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        stage.stop();
    }

    private static Gateway open(Path directory, String bootstrapServers) throws Exception {
        return Gateway.open(
                GatewaySettings.of(Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "schema.registry.url",
                        stage.connection().registryUrl(),
                        "state.dir",
                        directory.toString(),
                        "store.timeout.ms",
                        "4000",
                        "http.port",
                        "0")),
                new SimpleMeterRegistry());
    }

    private static void party(String principal, PartyKind kind, PartyStatus status, long version) throws Exception {
        ApiKey key = new ApiKey("k-" + principal, ByteBuffer.wrap(ApiKeys.sha256(SECRET)), Instant.EPOCH, null);
        PartyChanged party = new PartyChanged(
                principal, kind, status, version, List.of(), List.of(key), List.of(), List.of(), Instant.EPOCH);
        try (Producer<String, byte[]> producer = stage.connection().producer()) {
            byte[] value = stage.connection()
                    .values(Topics.PARTY_CHANGED)
                    .serializer()
                    .serialize(Topics.PARTY_CHANGED.name(), party);
            producer.send(new ProducerRecord<>(Topics.PARTY_CHANGED.name(), principal, value))
                    .get();
        }
    }

    private static String number() {
        return "GATE-" + NUMBERS.incrementAndGet();
    }

    private static Sample sample(String number) {
        Sample sample = Submissions.sample(number);
        sample.setOrganiser(OFFICE);
        sample.setLab("LAB-A");
        return sample;
    }

    private static String registration(String number) {
        return Json.line(DispatchJson.of(new Dispatch("office-xuancheng", Submissions.registered(sample(number), 1))));
    }

    private static ResultReported reported(String number, int version, Verdict verdict, String value) {
        Report report = Submissions.report("R-" + number, version, verdict, value);
        return new ResultReported(OFFICE, number, report, null);
    }

    private static String result(String number, int version, Verdict verdict, String value) {
        return Json.line(DispatchJson.of(new Dispatch("lab-a", reported(number, version, verdict, value))));
    }

    private static HttpRequest.Builder request(Gateway at, String principal, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.port() + path))
                .header("Authorization", "Bearer assay_k-" + principal + "_" + SECRET);
    }

    private static HttpResponse<String> post(String principal, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(gateway, principal, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode receipt(String principal, String id) throws IOException, InterruptedException {
        return Json.read(
                HTTP.send(request(gateway, principal, "/v1/receipts/" + id).build(), BodyHandlers.ofString())
                        .body());
    }

    private static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Json.read(answer.body()).get("receipt").asText();
    }

    @Test
    void shouldTellWhatBecameOfAResultUpToItsCorrection() throws Exception {
        String number = number();
        accepted(post("office-xuancheng", "/v1/samples", registration(number)));
        String first = accepted(post("lab-a", "/v1/results", result(number, 1, Verdict.NONCONFORMING, "130")));
        await().atMost(SOON)
                .pollInSameThread()
                .untilAsserted(() ->
                        assertThat(receipt("lab-a", first).path("verdicts")).hasSize(1));

        String second = accepted(post("lab-a", "/v1/results", result(number, 2, Verdict.CONFORMING, "50")));

        await().atMost(SOON).pollInSameThread().untilAsserted(() -> {
            JsonNode told = receipt("lab-a", first);
            assertThat(told.path("status").asText()).isEqualTo("accepted");
            assertThat(told.path("verdicts")).hasSize(2);
            assertThat(told.at("/verdicts/1/cause").asText()).isEqualTo("CORRECTION");
        });
        HttpResponse<String> page =
                HTTP.send(request(gateway, "lab-a", "/v1/receipts?limit=1000").build(), BodyHandlers.ofString());
        assertThat(page.body()).contains(first).contains(second);
        assertThat(receipt("office-xuancheng", first).path("code").asText()).isEqualTo("no-such-receipt");
    }

    @Test
    void shouldTellEachLineOfABatchByItself() throws Exception {
        String good = result(number(), 1, Verdict.CONFORMING, "50");
        String body = good + "\n{\"organiser\": 5}\n\n" + good.replace("\"lab-a\"", "\"lab-b\"") + "\n";

        HttpResponse<String> answer =
                post("lab-a", "/v1/results", body, "Content-Type", "application/x-ndjson", "Accept-Language", "zh");

        assertThat(answer.statusCode()).isEqualTo(207);
        List<JsonNode> lines = answer.body().lines().map(Json::read).toList();
        assertThat(lines).extracting(line -> line.get("line").asInt()).containsExactly(1, 2, 4);
        assertThat(lines).extracting(line -> line.get("status").asInt()).containsExactly(202, 422, 403);
        assertThat(lines.get(2).at("/problem/field").asText()).isEqualTo("principal");
        assertThat(lines.get(2).at("/problem/title").asText()).isEqualTo("不允许");
    }

    @Test
    void shouldTakeTheSameRecordInAvro() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(ResultReported.class).write(reported(number(), 1, Verdict.CONFORMING, "50"), encoder);
        encoder.flush();
        HttpRequest request = request(gateway, "lab-a", "/v1/results")
                .header("Content-Type", "application/vnd.apache.avro")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build();

        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        accepted(answer);
    }

    @Test
    void shouldGiveOneReceiptForOneKeyAcrossARestart() throws Exception {
        String body = result(number(), 1, Verdict.CONFORMING, "50");
        String first = accepted(post("lab-a", "/v1/results", body, "Idempotency-Key", "once"));
        String again = accepted(post("lab-a", "/v1/results", body, "Idempotency-Key", "once"));
        try (Gateway other = open(
                Files.createTempDirectory("assay-other"), stage.connection().bootstrapServers())) {
            await().atMost(SOON).until(other::isReady);
            HttpRequest request = request(other, "lab-a", "/v1/results")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "once")
                    .POST(BodyPublishers.ofString(body))
                    .build();

            String elsewhere = accepted(HTTP.send(request, BodyHandlers.ofString()));

            assertThat(Set.of(first)).containsOnly(again, elsewhere);
        }
        HttpResponse<String> reused =
                post("lab-a", "/v1/results", result(number(), 1, Verdict.CONFORMING, "51"), "Idempotency-Key", "once");
        assertThat(reused.statusCode()).isEqualTo(422);
    }

    @Test
    void shouldKeepEveryoneOutWhoIsNotKnown() throws Exception {
        String body = result(number(), 1, Verdict.CONFORMING, "50");

        HttpResponse<String> wrong =
                post("lab-a", "/v1/results", body, "Authorization", "Bearer assay_k-lab-a_" + SECRET + "x");
        HttpResponse<String> nobody = post("nobody", "/v1/results", body);
        HttpResponse<String> office = post("office-xuancheng", "/v1/results", body);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo(wrong.body());
        assertThat(office.statusCode()).isEqualTo(403);
    }

    @Test
    void shouldLetARemovedPartyInNoLonger() throws Exception {
        party("lab-b", PartyKind.LAB, PartyStatus.ACTIVE, 1);
        String body = result(number(), 1, Verdict.CONFORMING, "50").replace("\"lab-a\"", "\"lab-b\"");
        await().atMost(SOON)
                .pollInSameThread()
                .until(() -> post("lab-b", "/v1/results", body).statusCode() == 202);

        party("lab-b", PartyKind.LAB, PartyStatus.REMOVED, 2);

        await().atMost(SOON)
                .pollInSameThread()
                .until(() -> post("lab-b", "/v1/results", body).statusCode() == 401);
    }

    @Test
    void shouldLoseNothingThatTwoHundredClientsWereTold() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            HttpRequest request = request(gateway, "lab-a", "/v1/results")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(result(number(), 1, Verdict.CONFORMING, "50")))
                    .build();
            answers.add(HTTP.sendAsync(request, BodyHandlers.ofString()));
        }
        Set<String> told = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            told.add(accepted(answer.get()));
        }

        Set<String> stored = new HashSet<>();
        new TopicScan(stage.connection())
                .each(Topics.INGRESS_RESULT.of("lab-a"), entry -> stored.add(receiptOf(entry.coordinates())));

        assertThat(told).hasSize(200);
        assertThat(stored).containsAll(told);
    }

    private static String receiptOf(String coordinates) {
        String[] at = coordinates.split("/", -1);
        return org.assay.labgateway.receipt.Receipt.of(at[0], Integer.parseInt(at[1]), Long.parseLong(at[2]))
                .orElseThrow()
                .id();
    }
}
