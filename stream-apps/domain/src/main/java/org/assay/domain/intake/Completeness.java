package org.assay.domain.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.domain.intake.Admission.Held;
import org.assay.domain.intake.Admission.Reason;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SamplingPurpose;

/**
 * Whether a registration says enough of the product for others to use it (完整性). Of 918 notices in the Safety Gate more
 * than 98 % lacked something of the kind; a partner city cannot refrain from sampling a product that it cannot
 * recognise. What a product does not have is said with {@code /}; only what is left out is missing, and for a
 * producer and a standard {@code /} is as good as nothing.
 *
 * <p>Weights and bound are ours (no source gives any): producer 30, standard 20, lot or production date 20,
 * trademark 15, specification 15.
 *
 * @param bound least score, 0 to 100; 0 admits everything
 */
public record Completeness(int bound) {
    private static final int PRODUCER = 30;
    private static final int STANDARD = 20;
    private static final int LOT = 20;
    private static final int TRADEMARK = 15;
    private static final int SPECIFICATION = 15;
    private static final int FULL = 100;
    private static final String NONE = "/";

    public Completeness {
        if (bound < 0 || bound > FULL) {
            throw new IllegalArgumentException("a bound between 0 and 100, not " + bound);
        }
    }

    /**
     * What a registration reaches.
     *
     * @param value 0 to 100
     * @param missing fields that are left out, the weightiest first
     */
    public record Score(int value, List<String> missing) {}

    /** The score of a registration. */
    public static Score of(Sample sample) {
        List<String> missing = new ArrayList<>();
        int score = 0;
        boolean hasProducer =
                sample.producer() != null && sample.producer().enterprise().isPresent();
        score += reached(hasProducer, PRODUCER, "sample.producer", missing);
        boolean hasStandard =
                isStated(sample.standard()) && !NONE.equals(sample.standard().strip());
        score += reached(hasStandard, STANDARD, "sample.standard", missing);
        score += reached(isStated(sample.lot()) || sample.productionDate() != null, LOT, "sample.lot", missing);
        score += reached(isStated(sample.trademark()), TRADEMARK, "sample.trademark", missing);
        score += reached(isStated(sample.specification()), SPECIFICATION, "sample.specification", missing);
        return new Score(score, List.copyOf(missing));
    }

    /** The objection to a registration, if there is one. Routine monitoring of farm produce (例行监测) asks for none of this. */
    Optional<Admission> objection(Sample sample) {
        if (bound == 0 || sample.purpose() == SamplingPurpose.ROUTINE_MONITORING) {
            return Optional.empty();
        }
        Score score = of(sample);
        return score.value() >= bound
                ? Optional.empty()
                : Optional.of(new Held(
                        Reason.INCOMPLETE,
                        String.join(",", score.missing()),
                        "completeness " + score.value() + " of 100, at least " + bound + " is needed"));
    }

    private static int reached(boolean stated, int weight, String field, List<String> missing) {
        if (!stated) {
            missing.add(field);
        }
        return stated ? weight : 0;
    }

    private static boolean isStated(String text) {
        return text != null && !text.isBlank();
    }
}
