package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Party;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.TestItem;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.Submitter;
import org.assay.standalone.campaign.TestPlan.Worst;

/** Makes samples. Each follows from the seed and its own number alone. */
final class SampleMaker {
    private static final int DAYS_TO_REPORT = 7;
    private static final int MORE_DAYS_TO_REPORT = 14;

    // Of a hundred samples: without a producer, by a name instead of the code, in a special campaign; of failing ones:
    // made
    // by one of the few that fail again and again.
    private static final int UNKNOWN_PRODUCER = 4;
    private static final int BY_NAME = 30;
    private static final int SPECIAL = 25;
    private static final int OFFENDER = 35;
    private static final int ONLINE = 20;
    private static final int PRODUCTION = 45;
    private static final int HUNDRED = 100;
    private static final int MODELS = 3;
    private static final String TRADEMARK = "示例牌";

    private final Cast cast;
    private final LocalDate first;
    private final LocalDate last;
    private final String prefix;

    /**
     * Makes samples taken from the first day on and reported by the last.
     *
     * @param prefix begins every sample number
     */
    SampleMaker(Cast cast, LocalDate first, LocalDate last, String prefix) {
        this.cast = cast;
        this.first = first;
        this.last = last.minusDays(DAYS_TO_REPORT + MORE_DAYS_TO_REPORT);
        this.prefix = prefix;
    }

    /** A sample; the days go on with the numbers. */
    Draft make(int number, int of, Mix.Share share, TestPlan plan, Worst worst, SplittableRandom random) {
        LocalDate sampledOn = first.plusDays(ChronoUnit.DAYS.between(first, last) * number / of);
        LocalDate madeOn = sampledOn.minusDays(random.nextInt(20, 90));
        Submitter office = cast.office(random);
        Submitter lab = cast.lab(share.domain(), random);
        Channel channel = channel(share.domain(), random);
        Party producer = producer(share.domain(), worst, random);
        boolean isSpecial = random.nextInt(HUNDRED) < SPECIAL;
        Sample sample = new Sample(
                office.id(),
                prefix + String.format(Locale.ROOT, "%05d", number),
                share.purpose(),
                Level.valueOf(office.level().name()),
                channel,
                channel == Channel.ONLINE ? cast.platform(random) : null,
                isSpecial ? campaign(share, sampledOn) : null,
                random.nextInt(HUNDRED) < BY_NAME
                        ? plan.entry().nameZh()
                        : plan.entry().code(),
                plan.entry().nameZh() + "（示例）",
                TRADEMARK,
                model(producer, plan),
                madeOn.toString().replace("-", ""),
                madeOn,
                null,
                null,
                producer,
                channel == Channel.PRODUCTION ? null : cast.shop(random),
                cast.region(office, random).code(),
                lab.id(),
                sampledOn);
        List<TestItem> items = plan.results(Math.max(plan.own(), random.nextInt(3, 9)), worst, random);
        LocalDate concludedOn = sampledOn.plusDays(DAYS_TO_REPORT + random.nextInt(MORE_DAYS_TO_REPORT));
        return new Draft(sample, office, lab, plan, items, concludedOn);
    }

    /** Every producer makes a product in a few models, so that some samples are of one product. */
    private static String model(Party producer, TestPlan plan) {
        int number = Math.floorMod((producer.getName() + plan.entry().code()).hashCode(), MODELS) + 1;
        return plan.entry().code() + "-M" + number;
    }

    private Party producer(ProductDomain domain, Worst worst, SplittableRandom random) {
        if (random.nextInt(HUNDRED) < UNKNOWN_PRODUCER) {
            return cast.nobody();
        }
        Enterprises enterprises = cast.enterprises(domain);
        return worst == Worst.FAILING && random.nextInt(HUNDRED) < OFFENDER
                ? enterprises.offender(random)
                : enterprises.any(random);
    }

    private static Channel channel(ProductDomain domain, SplittableRandom random) {
        boolean isWork = domain == ProductDomain.ROADS || domain == ProductDomain.WATERWAYS;
        int draw = random.nextInt(HUNDRED);
        if (isWork || draw >= HUNDRED - PRODUCTION) {
            return Channel.PRODUCTION;
        }
        return draw < ONLINE ? Channel.ONLINE : Channel.SHOP;
    }

    private static String campaign(Mix.Share share, LocalDate day) {
        String quarter = day.getYear() + "年第" + ((day.getMonthValue() + 2) / 3) + "季度";
        return quarter + (share.purpose() == Purpose.JOINT ? "联合抽查（示例）" : "专项抽检（示例）");
    }
}
