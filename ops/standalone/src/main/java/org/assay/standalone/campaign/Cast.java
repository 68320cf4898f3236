package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.assay.contract.sample.Party;
import org.assay.contract.sample.Size;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.Submitter;
import org.assay.serdes.TrustedPackages;

/** Who and what plays in the made-up samples: offices, laboratories, enterprises, shops, platforms, product kinds. */
final class Cast {
    private static final int SHOPS = 120;
    private static final List<Party> PLATFORMS =
            List.of(platform("示例商城（虚构）", "330100"), platform("示例优选（虚构）", "310000"), platform("示例团购（虚构）", "320100"));

    private static final Party NOBODY =
            Party.newBuilder().setName("/").setSize(Size.UNKNOWN).build();

    private final ReferenceRelease release;
    private final TestPlans plans;
    private final Map<ProductDomain, Enterprises> enterprises = new EnumMap<>(ProductDomain.class);
    private final List<Submitter> offices;
    private final List<Submitter> labs;
    private final Map<Submitter, List<Region>> regions;
    private final List<Region> places;
    private final List<Party> shops = new ArrayList<>();

    /**
     * A cast for samples of a period.
     *
     * @param producers how many enterprises there are, shared out as the samples are
     * @param tests tests that a product kind has at least
     */
    Cast(ReferenceRelease release, LocalDate first, LocalDate last, int producers, int tests, long seed) {
        // Records are copied here before any serde has told Avro to trust their classes.
        TrustedPackages.trustAssay();
        this.release = release;
        this.plans = new TestPlans(release, first, last, tests, seed);
        this.places = places(release);
        this.offices = submitters(Submitter.Kind.OFFICE);
        this.labs = submitters(Submitter.Kind.LAB);
        this.regions = offices.stream().collect(Collectors.toMap(office -> office, this::regionsOf));
        int from = 1;
        Map<ProductDomain, Integer> weights = weights();
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<ProductDomain, Integer> weight : weights.entrySet()) {
            int count = Math.max(1, Math.round((float) producers * weight.getValue() / total));
            enterprises.put(weight.getKey(), new Enterprises(release, weight.getKey(), from, count, seed));
            from += count;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 1; i <= SHOPS; i++) {
            Region region = any(places, random);
            shops.add(Party.newBuilder()
                    .setName(region.nameZh() + "示例商店" + i + "号（虚构）")
                    .setRegionCode(region.code())
                    .setSize(Size.MICRO)
                    .build());
        }
    }

    List<TestPlan> plans(ProductDomain domain) {
        return plans.of(domain);
    }

    TestPlan plan(ProductDomain domain, SplittableRandom random) {
        return any(plans.of(domain), random);
    }

    Enterprises enterprises(ProductDomain domain) {
        return enterprises.get(domain);
    }

    Submitter office(SplittableRandom random) {
        return any(offices, random);
    }

    List<Submitter> offices() {
        return offices;
    }

    /** Food and farm produce go to one laboratory, all else to the others. */
    Submitter lab(ProductDomain domain, SplittableRandom random) {
        boolean isFood = domain == ProductDomain.FOOD || domain == ProductDomain.FARM;
        if (isFood || labs.size() == 1) {
            return labs.get(Math.min(1, labs.size() - 1));
        }
        int other = random.nextInt(labs.size() - 1);
        return labs.get(other == 0 ? 0 : other + 1);
    }

    /** Another laboratory than this one. */
    Submitter otherLab(Submitter lab) {
        return labs.get((labs.indexOf(lab) + 1) % labs.size());
    }

    int labs() {
        return labs.size();
    }

    /** A region that an office samples in: its own, or one below it. */
    Region region(Submitter office, SplittableRandom random) {
        return any(regions.get(office), random);
    }

    /** Regions that something can lie in. */
    static List<Region> places(ReferenceRelease release) {
        return release.regions().stream().filter(region -> !region.isCountry()).toList();
    }

    /** Any region of the reference data. */
    Region anyRegion(SplittableRandom random) {
        return any(places, random);
    }

    Party shop(SplittableRandom random) {
        return any(shops, random);
    }

    Party platform(SplittableRandom random) {
        return any(PLATFORMS, random);
    }

    /** A producer that the sample does not tell. */
    Party nobody() {
        return NOBODY;
    }

    private static Map<ProductDomain, Integer> weights() {
        Map<ProductDomain, Integer> weights = new EnumMap<>(ProductDomain.class);
        Mix.shares().forEach(share -> weights.merge(share.domain(), share.weight(), Integer::sum));
        return weights;
    }

    private List<Submitter> submitters(Submitter.Kind kind) {
        List<Submitter> found = release.submitters().stream()
                .filter(submitter -> submitter.kind() == kind)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("release " + release.number() + " names no " + kind);
        }
        return found;
    }

    private List<Region> regionsOf(Submitter office) {
        String code = office.regionCode();
        String prefix = code.endsWith("0000") ? code.substring(0, 2) : code.substring(0, 4);
        return release.regions().stream()
                .filter(region -> region.code().startsWith(prefix))
                .toList();
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Party platform(String name, String region) {
        return Party.newBuilder()
                .setName(name)
                .setRegionCode(region)
                .setSize(Size.LARGE)
                .build();
    }
}
