package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.assay.standalone.campaign.TestPlan.Worst;

/**
 * Made-up samples in any number, for measuring: a registration and a report each, 12 tests a report on average, 5 % failing, made by
 * 40,000 enterprises in all regions of the reference data. Sample {@code i} follows from the seed and {@code i} alone, so that several
 * threads can each make a range. The records share parts: they are to be written, not changed. Safe for use by several threads.
 */
public final class BulkResults {
    private static final int ENTERPRISES = 40_000;
    private static final int LEAST_TESTS = 8;
    private static final int MOST_TESTS = 16;
    private static final double FAILING = 0.05;
    private static final int DAYS = 365;
    private static final int DAYS_TO_REPORT = 10;

    private final Cast cast;
    private final long seed;
    private final LocalDate firstDay;
    private final String prefix;

    /** What is sent about a sample. */
    public record Pair(Dispatch registration, Dispatch result) {}

    /**
     * Samples of the 365 days before a day.
     *
     * @param release whose catalogue, limits, regions, offices and laboratories are used
     * @param lastDay by which everything is reported
     */
    public BulkResults(ReferenceRelease release, long seed, LocalDate lastDay) {
        this.seed = seed;
        this.firstDay = lastDay.minusDays(DAYS + DAYS_TO_REPORT);
        this.cast = new Cast(release, firstDay, lastDay, ENTERPRISES, MOST_TESTS, seed);
        this.prefix = "BULK" + seed + "-";
    }

    /** What is sent about sample {@code number}. */
    public Pair of(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + number);
        Mix.Share share = Mix.any(random);
        TestPlan plan = cast.plan(share.domain(), random);
        Submitter office = cast.office(random);
        Submitter lab = cast.lab(share.domain(), random);
        LocalDate sampledOn = firstDay.plusDays(random.nextInt(DAYS));
        boolean fails = random.nextDouble() < FAILING;
        String sampleNumber = prefix + number;
        Sample sample = new Sample(
                office.id(),
                sampleNumber,
                share.purpose(),
                Level.valueOf(office.level().name()),
                random.nextBoolean() ? Channel.SHOP : Channel.PRODUCTION,
                null,
                null,
                plan.entry().code(),
                plan.entry().nameZh(),
                null,
                null,
                Long.toString(number),
                sampledOn,
                null,
                null,
                cast.enterprises(share.domain()).any(random),
                cast.shop(random),
                cast.anyRegion(random).code(),
                lab.id(),
                sampledOn);
        List<TestItem> tests = plan.results(
                random.nextInt(LEAST_TESTS, MOST_TESTS + 1), fails ? Worst.FAILING : Worst.PASSING, random);
        Report report = new Report(
                lab.id() + "-" + sampleNumber,
                1,
                ReportState.ISSUED,
                null,
                TestKind.FIRST,
                fails ? Verdict.NONCONFORMING : Verdict.CONFORMING,
                sampledOn.plusDays(DAYS_TO_REPORT),
                null,
                lab.cma(),
                null,
                tests);
        return new Pair(
                new Dispatch(office.principal(), new SampleRegistered(sample, 1, null)),
                new Dispatch(lab.principal(), new ResultReported(office.id(), sampleNumber, report, sampledOn)));
    }

    /** Gives the samples from one number up to another, exclusive. */
    public void each(long from, long to, Consumer<Pair> taker) {
        for (long number = from; number < to; number++) {
            taker.accept(of(number));
        }
    }

    /** The first so many samples as submissions: each registration, then its report. */
    public Stream<Dispatch> stream(long samples) {
        return LongStream.range(0, samples)
                .mapToObj(this::of)
                .flatMap(pair -> Stream.of(pair.registration(), pair.result()));
    }
}
