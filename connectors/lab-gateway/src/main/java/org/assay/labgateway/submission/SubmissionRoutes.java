package org.assay.labgateway.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.http.BoundedBody;
import org.assay.http.Door;
import org.assay.http.Gate;
import org.assay.http.Problem;
import org.assay.http.Route;
import org.assay.http.party.Party;
import org.assay.labgateway.receipt.Receipt;

/** {@code POST /v1/results} and {@code POST /v1/samples}. */
public final class SubmissionRoutes {
    /** Media type of a batch. */
    public static final String NDJSON = "application/x-ndjson";

    private static final String JSON = "application/json";
    private static final List<String> AVRO = List.of("application/vnd.apache.avro", "avro/binary");

    private final Submissions submissions;
    private final BodyLimits limits;

    /** Routes to where submissions are taken. */
    public SubmissionRoutes(Submissions submissions, BodyLimits limits) {
        this.submissions = submissions;
        this.limits = limits;
    }

    /** The routes. */
    public List<Route> routes(Gate gate) {
        return Stream.of(Posted.values())
                .map(posted ->
                        gate.route(Route.Method.POST, posted.path(), (context, party) -> post(context, party, posted)))
                .toList();
    }

    private void post(Context context, Party party, Posted posted) throws IOException {
        submissions.requireAllowed(party, posted);
        Optional<String> key = IdempotencyKey.of(context.header(IdempotencyKey.HEADER));
        String type = mediaType(context.contentType());
        if (type.equals(NDJSON)) {
            batch(context, party, posted, key);
        } else if (type.equals(JSON) || AVRO.contains(type)) {
            byte[] body =
                    new BoundedBody(context.req().getInputStream(), limits.oneBytes(), limits.within()).readAllBytes();
            Receipt receipt = submissions.await(submissions.take(party, posted, body, !type.equals(JSON), key));
            String place = "/v1/receipts/" + receipt.id();
            context.status(202).header("Location", place);
            context.result(JsonNodeFactory.instance
                            .objectNode()
                            .put("receipt", receipt.id())
                            .put("href", place)
                            .toString())
                    .contentType(JSON);
        } else {
            throw Bodies.problem(415, "media-type", String.join(", ", JSON, NDJSON, AVRO.get(0)))
                    .asException();
        }
    }

    private void batch(Context context, Party party, Posted posted, Optional<String> key) throws IOException {
        BatchRun run = new BatchRun(submissions, party, posted, key, Door.language(context));
        BoundedBody body = new BoundedBody(context.req().getInputStream(), limits.batchBytes(), limits.within());
        run.run(new Lines(new BufferedInputStream(body), limits.oneBytes()), limits.batchLines());
        if (run.answer().isEmpty()) {
            throw Problem.of(400, "empty", GatewayWords.WORDS.later("empty")).asException();
        }
        context.status(run.isWhole() ? 202 : 207).result(run.answer()).contentType(NDJSON);
    }

    private static String mediaType(String header) {
        String type = header == null ? "" : header;
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
