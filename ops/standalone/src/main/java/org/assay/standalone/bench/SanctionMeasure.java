package org.assay.standalone.bench;

import java.util.List;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.campaign.BulkResults;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.text.Texts;

/** Measures how long the reports of one laboratory take to leave every output, in the profile for live work, and to come back. */
final class SanctionMeasure {
    private static final String ID = "BENCH-1";
    private static final String REASON = "bench";
    private static final double MILLIS = 1_000;

    private final BenchStack stack;
    private final long reports;
    private final Feed feed;
    private final Texts texts;

    SanctionMeasure(BenchStack stack, long reports, Feed feed, Texts texts) {
        this.stack = stack;
        this.reports = reports;
        this.feed = feed;
        this.texts = texts;
    }

    /**
     * Measures once. As many reports of other laboratories are held beside, since no ledger holds one only.
     *
     * @param trial in the profile for live work, and running
     * @param from number of the first sample; nobody has written it yet
     */
    Sanction measure(Trial trial, long from) throws InterruptedException {
        trial.awaitQuiet(Contender.PIPELINE.groups());
        long before = Completeness.batches(stack.connection());
        String lab = lab(feed.of(from));
        long others = send(from, lab);
        trial.awaitQuiet(Contender.PIPELINE.groups());
        long all = before + reports + others;
        require(all);
        double seconds = follow(trial, new LabSanctioned(ID, lab, List.of(), null, null, REASON));
        // The laboratory may have reported before this measurement, too.
        long takenBack = all - Completeness.batches(stack.connection());
        if (takenBack < reports) {
            throw differs(all - takenBack, all - reports);
        }
        double liftSeconds = follow(trial, new LabSanctionLifted(ID, List.of(), null, null));
        require(all);
        return new Sanction(takenBack, all - takenBack, seconds, liftSeconds);
    }

    private long send(long from, String lab) {
        long theirs = 0;
        long others = 0;
        try (Feed.Sender sender = feed.sender()) {
            for (long number = from; theirs < reports; number++) {
                BulkResults.Pair pair = feed.of(number);
                boolean isTheirs = lab(pair).equals(lab);
                if (isTheirs || others < reports) {
                    sender.send(pair.registration());
                    sender.send(pair.result());
                    theirs += isTheirs ? 1 : 0;
                    others += isTheirs ? 0 : 1;
                }
            }
            sender.requireNoFailure();
        }
        return others;
    }

    private static String lab(BulkResults.Pair pair) {
        return ((SampleRegistered) pair.registration().value()).getSample().getLab();
    }

    /** Sends an order; gives the seconds until something was last committed because of it. */
    private double follow(Trial trial, Object order) throws InterruptedException {
        try (Watch watch = Watch.over(trial.stage(), Contender.PIPELINE.outputs())) {
            long sent = WallClock.system().now().toEpochMilli();
            new ControlTopic(stack.connection(), stack.references().operator()).order(order);
            trial.awaitQuiet(Contender.PIPELINE.groups());
            return (watch.movedAt() - sent) / MILLIS;
        }
    }

    /** A time counts only when all reports have followed. */
    private void require(long batches) {
        long counted = Completeness.batches(stack.connection());
        if (counted != batches) {
            throw differs(counted, batches);
        }
    }

    private UserError differs(long counted, long batches) {
        return new UserError(Exit.DIFFERENT, texts.get("bench.sanction-differs", counted, batches));
    }
}
