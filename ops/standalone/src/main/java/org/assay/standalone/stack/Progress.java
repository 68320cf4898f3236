package org.assay.standalone.stack;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assay.standalone.text.Texts;

/** Says what is being waited for, and how long it has taken. */
public final class Progress {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration FIRST_WORD = Duration.ofSeconds(1);
    private static final Duration NEXT_WORD = Duration.ofSeconds(5);

    private final PrintWriter to;
    private final Texts texts;

    /** Progress on a stream that is not the one for results. */
    public Progress(PrintWriter to, Texts texts) {
        this.to = to;
        this.texts = texts;
    }

    /** A line. */
    public void say(String key, Object... arguments) {
        line(texts.get(key, arguments));
    }

    /** A line that has its words already. */
    public void line(String text) {
        to.println(text);
        to.flush();
    }

    /** Does a piece of work and says how long it took. */
    public <T> T time(String name, Supplier<T> work) {
        return time(name, "progress.done", work);
    }

    /** Does a piece of work and says, in a line of its own, how long it took. */
    public <T> T time(String name, String done, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        say(done, texts.get(name), seconds(start));
        return result;
    }

    /**
     * Waits until nothing is missing any more.
     *
     * @param name key of what is waited for
     * @param missing what is still missing, in the user's words; throws when waiting is of no use
     * @return whether it came in time
     */
    public boolean await(String name, Duration within, Supplier<Optional<String>> missing) {
        long start = System.nanoTime();
        Consumer<String> waiting = waiting(name);
        while (true) {
            Optional<String> still = missing.get();
            if (still.isEmpty()) {
                say("progress.done", texts.get(name), seconds(start));
                return true;
            }
            if (System.nanoTime() - start > within.toNanos()) {
                return false;
            }
            waiting.accept(still.get());
            pause();
        }
    }

    /** Takes what is still missing, at every look of a wait that begins now, and says it from time to time. */
    public Consumer<String> waiting(String name) {
        long start = System.nanoTime();
        AtomicLong word = new AtomicLong(start + FIRST_WORD.toNanos());
        return still -> {
            if (System.nanoTime() - word.get() > 0) {
                say("progress.waiting", texts.get(name), seconds(start), still);
                word.set(System.nanoTime() + NEXT_WORD.toNanos());
            }
        };
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
