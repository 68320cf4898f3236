package org.assay.standalone.campaign;

import java.util.SplittableRandom;
import org.assay.standalone.campaign.TestPlan.Worst;

/** What happens to a sample of the campaign. Nearly all are registered and reported, and that is all. */
enum Story {
    PLAIN(878, null),
    /** The report is sent twice. */
    DUPLICATE(20, null),
    /** The report comes before the registration. */
    REPORT_FIRST(20, null),
    /** The second version of the report comes before the first. */
    VERSIONS_REVERSED(12, Worst.PASSING),
    /** A failing report is corrected: the sample passes. */
    OVERTURNED(14, Worst.FAILING),
    /** The sample was registered under another product kind. */
    CATALOGUE_CORRECTED(8, null),
    /** The producer on the label did not make it. */
    PRODUCER_CORRECTED(8, Worst.FAILING),
    /** The report is taken back. */
    WITHDRAWN(7, null),
    /** Another laboratory tests the failing sample again. */
    REINSPECTED(10, Worst.FAILING),
    /** The laboratory passes a value that the limit fails. */
    CONFLICT(8, Worst.MISJUDGED),
    /** Another laboratory than the one named reports. */
    WRONG_LAB(3, null),
    /** One version of a report, sent with two contents. */
    TWO_CONTENTS(3, Worst.PASSING),
    /** The catalogue does not know the product. */
    UNKNOWN_PRODUCT(3, null),
    /** The registration cannot be understood. */
    REJECTED(4, null),
    /** The registration holds a word that this release does not know. */
    HELD(2, null);

    private static final int TOTAL = 1_000;

    private final int weight;
    private final Worst worst;

    Story(int weight, Worst worst) {
        this.weight = weight;
        this.worst = worst;
    }

    /** How the first test comes out, when the story fixes it. */
    Worst worst(double failing, SplittableRandom random) {
        if (worst != null) {
            return worst;
        }
        return random.nextDouble() < failing ? Worst.FAILING : Worst.PASSING;
    }

    static Story any(SplittableRandom random) {
        int draw = random.nextInt(TOTAL);
        for (Story story : values()) {
            draw -= story.weight;
            if (draw < 0) {
                return story;
            }
        }
        throw new IllegalStateException("the weights do not add up to " + TOTAL);
    }
}
