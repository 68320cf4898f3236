package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.ReferenceRelease;

/**
 * Makes the campaign of the demo: every product kind of the catalogue, all sampling purposes, and what goes wrong in real ones —
 * reports sent twice, too early or in the wrong order, corrected, taken back, contradicted, refused. All of it is made up and says so
 * in its names. The same release, seed, day and size give the same campaign.
 */
public final class CampaignGenerator {
    private static final int DAYS = 120;
    private static final int PRODUCERS = 600;

    private final ReferenceRelease release;
    private final long seed;
    private final LocalDate lastDay;

    /**
     * A generator.
     *
     * @param release whose catalogue, limits, offices and laboratories are used
     * @param lastDay by which everything is reported; the samples are of the 120 days before
     */
    public CampaignGenerator(ReferenceRelease release, long seed, LocalDate lastDay) {
        this.release = release;
        this.seed = seed;
        this.lastDay = lastDay;
    }

    /** A campaign of so many samples. */
    public Campaign generate(int samples) {
        LocalDate firstDay = firstDay();
        Cast cast = new Cast(release, firstDay, lastDay, PRODUCERS, 0, seed);
        String prefix = "DEMO" + lastDay.toString().replace("-", "") + "-" + seed + "-";
        SampleMaker maker = new SampleMaker(cast, firstDay, lastDay, prefix);
        Storyteller teller = new Storyteller(cast, lastDay);
        Map<ProductDomain, Integer> next = new EnumMap<>(ProductDomain.class);
        for (int number = 1; number <= samples; number++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + number);
            Mix.Share share = Mix.any(random);
            List<TestPlan> plans = cast.plans(share.domain());
            // In turn, so that a small campaign too has every product kind of a domain.
            TestPlan plan = plans.get(next.merge(share.domain(), 1, Integer::sum) % plans.size());
            boolean fails = random.nextDouble() < share.failing();
            Story story = Story.any(fails, random);
            Draft draft = maker.make(number, samples, share, plan, story.worst(fails), random);
            teller.tell(story, draft, random);
        }
        return teller.campaign(samples);
    }

    /** The day of the first samples. */
    public LocalDate firstDay() {
        return lastDay.minusDays(DAYS);
    }
}
