package org.assay.labgateway.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictChanged;

/** What became of submissions, by their receipts; written by the {@link ReceiptFeed}, read by requests. */
public final class ReceiptView {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DECISION = "decision";
    private static final String LIST = "list";
    private static final String VERDICT = "verdict";
    private static final String SAMPLE = "sample";

    private final ReceiptStore store;

    /** The view that a store holds. */
    public ReceiptView(ReceiptStore store) {
        this.store = store;
    }

    /** A page of receipts and where the next begins. */
    public record Page(List<String> receipts, String next) {
        public Page {
            receipts = List.copyOf(receipts);
        }
    }

    /** Notes a decision. */
    public static void decided(ReceiptStore.Batch batch, SubmissionDecided decision, long decidedAt) {
        var origin = decision.getOrigin();
        Optional<Receipt> receipt = Receipt.of(origin.getTopic(), origin.getPartition(), origin.getOffset());
        if (receipt.isEmpty()) {
            return;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", decision.getDecision().name().toLowerCase(java.util.Locale.ROOT));
        put(json, "reason", decision.getReason());
        put(json, "field", decision.getField());
        put(json, "rule", decision.getRule());
        put(json, "detail", decision.getDetail());
        json.put("receivedAt", origin.getAppendedAt().toString());
        json.put("decidedAt", Instant.ofEpochMilli(decidedAt).toString());
        if (decision.getOrganiser() != null && decision.getSampleNumber() != null) {
            json.put(SAMPLE, decision.getOrganiser() + "|" + decision.getSampleNumber());
        }
        put(json, "reportNumber", decision.getReportNumber());
        if (decision.getVersion() != null) {
            json.put("version", decision.getVersion());
        }
        String id = receipt.get().id();
        batch.put(ReceiptStore.key(DECISION, id), bytes(json));
        batch.put(ReceiptStore.key(LIST, receipt.get().principal(), decidedAt, id), new byte[0]);
    }

    /** Notes a change of a verdict. */
    public static void changed(ReceiptStore.Batch batch, VerdictChanged change, long at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", change.getLedgerVersion())
                .put("at", Instant.ofEpochMilli(at).toString());
        json.set("before", state(change.getBefore()));
        json.set("after", state(change.getAfter()));
        json.put("cause", change.getCause().getKind().name());
        batch.put(ReceiptStore.key(VERDICT, change.getSampleKey(), change.getLedgerVersion()), bytes(json));
    }

    /** Forgets all verdicts: another generation of the ledger tells them anew. */
    public static void forgetVerdicts(ReceiptStore.Batch batch) {
        batch.deleteAll(ReceiptStore.key(VERDICT));
    }

    /** What became of a submission; {@code pending} until it is decided. */
    public ObjectNode of(Receipt receipt) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("receipt", receipt.id());
        answer.put("kind", receipt.posted().json().word());
        Optional<byte[]> decision = store.get(ReceiptStore.key(DECISION, receipt.id()));
        if (decision.isEmpty()) {
            return answer.put("status", "pending");
        }
        ObjectNode decided = (ObjectNode) json(decision.get());
        answer.setAll(decided);
        String status = decided.get("status").asText();
        if (decided.has(SAMPLE)) {
            String sample = decided.get(SAMPLE).asText();
            int bar = sample.indexOf('|');
            answer.remove(SAMPLE);
            answer.put("organiser", sample.substring(0, bar)).put("sampleNumber", sample.substring(bar + 1));
            if (status.equals("accepted") || status.equals("duplicate")) {
                var verdicts = answer.putArray("verdicts");
                store.values(ReceiptStore.key(VERDICT, sample)).forEach(value -> verdicts.add(json(value)));
            }
        }
        return answer;
    }

    /** Receipts of a party in the order in which they were decided. */
    public Page page(String principal, long sinceMillis, String after, int most) {
        byte[] prefix = ReceiptStore.key(LIST, principal);
        byte[] from = ReceiptStore.key(LIST, principal, sinceMillis, after);
        List<String> ids = new ArrayList<>();
        long[] last = {sinceMillis};
        store.scan(prefix, from, (key, value) -> {
            if (!Arrays.equals(key, from)) {
                last[0] = ByteBuffer.wrap(key, prefix.length, Long.BYTES).getLong();
                int begin = prefix.length + Long.BYTES;
                ids.add(new String(key, begin, key.length - begin - 1, StandardCharsets.UTF_8));
            }
            return ids.size() < most;
        });
        String lastId = ids.isEmpty() ? after : ids.get(ids.size() - 1);
        return new Page(ids, last[0] + "." + lastId);
    }

    private static JsonNode state(SampleState state) {
        return state == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("verdict", state.getVerdict().name())
                        .put("status", state.getStatus().name());
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
