package org.assay.alerting.processor;

import java.util.Optional;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.journal.SubjectEvent;
import org.assay.mapping.FailureMapping;

/** The inputs of recalls: clues from every partition of the feed, and the journal of subjects. */
public final class ProductDays {
    /** No partition has this number. */
    private static final int JOURNAL = -1;

    private ProductDays() {}

    /** What the journal tells recalls: assessments of risks, and days. */
    public static Optional<DatedNews> ofJournal(SubjectEvent event) {
        if (event.getPayload() instanceof Broadcast broadcast) {
            return broadcast.getCommand() instanceof Tick tick
                    ? Optional.of(new DatedNews(JOURNAL, new DayBegun(tick.getDay(), broadcast.getPartitions() + 1)))
                    : Optional.empty();
        }
        return FailureMapping.assessment(event).map(assessment -> new DatedNews(JOURNAL, event));
    }

    /** What the feed tells them, with the journal as one input more. */
    public static DatedNews ofFeed(DatedNews news) {
        return plus(news, 1);
    }

    /** A day that has begun at all of these inputs, with the number of partitions of the feed. */
    public static DatedNews ofAll(DatedNews news) {
        return plus(news, -1);
    }

    private static DatedNews plus(DatedNews news, int more) {
        return news.getPayload() instanceof DayBegun begun
                ? new DatedNews(news.getInput(), new DayBegun(begun.getDay(), begun.getInputs() + more))
                : news;
    }
}
