package org.assay.labgateway.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assay.http.Problem;
import org.assay.http.ProblemException;
import org.assay.http.party.Party;
import org.assay.labgateway.receipt.Receipt;

/** One batch: each line succeeds or fails by itself, and is told in its order. */
final class BatchRun {
    private static final int WINDOW = 500;

    private final Submissions submissions;
    private final Party party;
    private final Posted posted;
    private final Optional<String> key;
    private final Locale locale;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final StringBuilder answer = new StringBuilder();
    private boolean isWhole = true;

    BatchRun(Submissions submissions, Party party, Posted posted, Optional<String> key, Locale locale) {
        this.submissions = submissions;
        this.party = party;
        this.posted = posted;
        this.key = key;
        this.locale = locale;
    }

    private record Waiting(int line, CompletableFuture<Receipt> receipt) {}

    /** Takes line by line; what cannot be read any further ends it with a problem in the place of the next line. */
    void run(Lines lines, int most) throws IOException {
        int number = 0;
        try {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                if (number > most) {
                    throw Bodies.problem(413, "too-many-lines", most).asException();
                }
                if (!new String(line.get(), java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                    take(number, line.get());
                }
            }
        } catch (ProblemException cut) {
            tellAll();
            tell(number + (number > most ? 0 : 1), cut.problem());
        }
        tellAll();
    }

    /** Whether every line was accepted. */
    boolean isWhole() {
        return isWhole;
    }

    /** One line of JSON for each line that was read. */
    String answer() {
        return answer.toString();
    }

    private void take(int number, byte[] line) {
        Optional<String> own = key.map(text -> IdempotencyKey.ofLine(text, number));
        while (true) {
            try {
                waiting.add(new Waiting(number, submissions.take(party, posted, line, false, own)));
                if (waiting.size() >= WINDOW) {
                    tellNext();
                }
                return;
            } catch (ProblemException e) {
                // Others fill the way to the broker: not reading on is the pressure that the client feels.
                if (e.problem().code().equals("busy") && !waiting.isEmpty()) {
                    tellNext();
                } else {
                    tellAll();
                    tell(number, e.problem());
                    return;
                }
            }
        }
    }

    private void tellAll() {
        while (!waiting.isEmpty()) {
            tellNext();
        }
    }

    private void tellNext() {
        Waiting next = waiting.remove();
        try {
            ObjectNode item = JsonNodeFactory.instance
                    .objectNode()
                    .put("line", next.line())
                    .put("status", 202);
            answer.append(item.put("receipt", submissions.await(next.receipt()).id()))
                    .append('\n');
        } catch (ProblemException e) {
            tell(next.line(), e.problem());
        }
    }

    private void tell(int line, Problem problem) {
        isWhole = false;
        ObjectNode item =
                JsonNodeFactory.instance.objectNode().put("line", line).put("status", problem.status());
        item.set("problem", problem.json(locale));
        answer.append(item).append('\n');
    }
}
