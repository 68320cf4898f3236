package org.assay.standalone.campaign;

import java.util.List;
import java.util.SplittableRandom;
import org.assay.standalone.campaign.TestPlan.Worst;

/** What happens to a sample of the campaign. Most are registered and reported, and that is all. */
enum Story {
    PLAIN,
    /** The report is sent twice. */
    DUPLICATE,
    /** The report comes before the registration. */
    REPORT_FIRST,
    /** The second version of the report comes before the first. */
    VERSIONS_REVERSED,
    /** The sample was registered under another product kind. */
    CATALOGUE_CORRECTED,
    /** The report is taken back. */
    WITHDRAWN,
    /** Another laboratory than the one named reports. */
    WRONG_LAB,
    /** One version of a report, sent with two contents. */
    TWO_CONTENTS,
    /** The catalogue does not know the product. */
    UNKNOWN_PRODUCT,
    /** The registration cannot be understood. */
    REJECTED,
    /** The registration holds a word that this release does not know. */
    HELD,
    /** A failing report is corrected: the sample passes. */
    OVERTURNED,
    /** The producer on the label of a failing product did not make it. */
    PRODUCER_CORRECTED,
    /** Another laboratory tests the failing sample again. */
    REINSPECTED,
    /** The laboratory passes a value that the limit fails. */
    CONFLICT;

    /** How many of a thousand samples. */
    private record Weight(Story story, int weight) {}

    private static final List<Weight> OF_PASSING = List.of(
            new Weight(DUPLICATE, 18),
            new Weight(REPORT_FIRST, 20),
            new Weight(VERSIONS_REVERSED, 10),
            new Weight(CATALOGUE_CORRECTED, 8),
            new Weight(WITHDRAWN, 6),
            new Weight(WRONG_LAB, 3),
            new Weight(TWO_CONTENTS, 3),
            new Weight(UNKNOWN_PRODUCT, 3),
            new Weight(REJECTED, 4),
            new Weight(HELD, 2));

    private static final List<Weight> OF_FAILING = List.of(
            new Weight(DUPLICATE, 20),
            new Weight(WITHDRAWN, 20),
            new Weight(OVERTURNED, 100),
            new Weight(PRODUCER_CORRECTED, 60),
            new Weight(REINSPECTED, 100),
            new Weight(CONFLICT, 80));

    private static final int TOTAL = 1_000;

    /** A story for a sample that its first test passes or fails. */
    static Story any(boolean fails, SplittableRandom random) {
        int draw = random.nextInt(TOTAL);
        for (Weight weight : fails ? OF_FAILING : OF_PASSING) {
            draw -= weight.weight();
            if (draw < 0) {
                return weight.story();
            }
        }
        return PLAIN;
    }

    /** How the first test comes out. */
    Worst worst(boolean fails) {
        if (this == CONFLICT) {
            return Worst.MISJUDGED;
        }
        return fails ? Worst.FAILING : Worst.PASSING;
    }
}
