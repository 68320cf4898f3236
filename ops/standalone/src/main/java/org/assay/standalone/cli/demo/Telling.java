package org.assay.standalone.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.data.Connection;
import org.assay.standalone.submit.Submitting;
import org.assay.standalone.text.Texts;

/** Sends the parts of the campaign, shows progress, and counts what was decided. */
final class Telling {
    private static final Duration WORD = Duration.ofSeconds(1);

    private final Submitting submitting;
    private final Texts texts;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
    private long lastWord = System.nanoTime();
    private String lastWait = "";

    Telling(Connection connection, Texts texts, PrintWriter out, PrintWriter err) {
        this.submitting = new Submitting(connection, texts);
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    /** Sends a part and waits for its decisions; says whether any of it was new. */
    boolean tell(String what, List<Dispatch> part) {
        if (part.isEmpty()) {
            return false;
        }
        out.println(texts.get(what, part.size()));
        out.flush();
        List<SubmissionDecided> decided = submitting.submit(part, count -> progress(count, part.size()));
        decided.forEach(decision -> decisions.merge(decision.getDecision(), 1, Integer::sum));
        return decided.stream().anyMatch(decision -> decision.getDecision() == Decision.ACCEPTED);
    }

    void waiting(String text) {
        if (!text.equals(lastWait) && isTimeForAWord()) {
            lastWait = text;
            err.println("  " + text);
            err.flush();
        }
    }

    void summary() {
        StringBuilder counts = new StringBuilder();
        decisions.forEach((decision, count) -> counts.append(counts.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(texts.word("word.Decision", decision.name())));
        int all = decisions.values().stream().mapToInt(Integer::intValue).sum();
        out.println(texts.get("demo.decided", all, counts));
    }

    private void progress(int done, int of) {
        if (done == of || isTimeForAWord()) {
            err.println("  " + texts.get("demo.progress", done, of));
            err.flush();
        }
    }

    private boolean isTimeForAWord() {
        if (System.nanoTime() - lastWord < WORD.toNanos()) {
            return false;
        }
        lastWord = System.nanoTime();
        return true;
    }
}
