package org.assay.labgateway.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.http.Gate;
import org.assay.http.Problem;
import org.assay.http.Route;
import org.assay.http.party.Party;
import org.assay.labgateway.submission.GatewayWords;

/** {@code GET /v1/receipts} and {@code GET /v1/receipts/{id}}: a party's own, and nobody else's. */
public final class ReceiptRoutes {
    private static final String JSON = "application/json";
    private static final int STANDARD = 100;
    private static final int MOST = 1_000;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9_-]{0,200})");

    private final ReceiptView view;

    /** Routes to a view. */
    public ReceiptRoutes(ReceiptView view) {
        this.view = view;
    }

    /** The routes. */
    public List<Route> routes(Gate gate) {
        return List.of(
                gate.route(Route.Method.GET, "/v1/receipts", this::page),
                gate.route(Route.Method.GET, "/v1/receipts/{id}", this::one));
    }

    private void one(Context context, Party party) {
        Receipt receipt = Receipt.parse(context.pathParam("id"))
                .filter(own -> own.principal().equals(party.principal()))
                .orElseThrow(() -> Problem.of(404, "no-such-receipt", GatewayWords.WORDS.later("no-such-receipt"))
                        .asException());
        context.header("Cache-Control", "no-store");
        context.result(view.of(receipt).toString()).contentType(JSON);
    }

    private void page(Context context, Party party) {
        String since = Optional.ofNullable(context.queryParam("since")).orElse("0.");
        Matcher cursor = CURSOR.matcher(since);
        long millis = cursor.matches() ? Long.parseLong(cursor.group(1)) : millis(since);
        ReceiptView.Page page =
                view.page(party.principal(), millis, cursor.matches() ? cursor.group(2) : "", most(context));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode receipts = answer.putArray("receipts");
        page.receipts().forEach(id -> receipts.add(view.of(Receipt.parse(id).orElseThrow())));
        context.header("Cache-Control", "no-store");
        context.result(answer.put("next", page.next()).toString()).contentType(JSON);
    }

    private static long millis(String since) {
        try {
            return Instant.parse(since).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw Problem.of(400, "bad-since", GatewayWords.WORDS.later("bad-since"))
                    .at("since")
                    .asException();
        }
    }

    private static int most(Context context) {
        String limit = Optional.ofNullable(context.queryParam("limit")).orElse(Integer.toString(STANDARD));
        if (!limit.matches("[1-9]\\d{0,3}") || Integer.parseInt(limit) > MOST) {
            throw Problem.of(400, "bad-limit", GatewayWords.WORDS.later("bad-limit", MOST))
                    .at("limit")
                    .asException();
        }
        return Integer.parseInt(limit);
    }
}
