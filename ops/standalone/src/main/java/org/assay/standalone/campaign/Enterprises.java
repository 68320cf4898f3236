package org.assay.standalone.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assay.contract.sample.Party;
import org.assay.contract.sample.Size;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Region;

/** Made-up enterprises all over the regions of the reference data. They are shared: not to be changed. */
final class Enterprises {
    private record Trade(String word, String industry) {}

    private static final Map<ProductDomain, Trade> TRADES = Map.of(
            ProductDomain.FOOD, new Trade("食品", "C14"),
            ProductDomain.FARM, new Trade("农业", "A01"),
            ProductDomain.MANUFACTURING, new Trade("制造", "C34"),
            ProductDomain.CONSUMER, new Trade("日用品", "C24"),
            ProductDomain.ROADS, new Trade("路桥", "E48"),
            ProductDomain.WATERWAYS, new Trade("航道", "E48"));

    private static final List<Size> SIZES =
            List.of(Size.LARGE, Size.MEDIUM, Size.MEDIUM, Size.SMALL, Size.SMALL, Size.SMALL, Size.MICRO, Size.MICRO);

    // Of a hundred enterprises so many are known by their name only, and one gives a code with a wrong check character.
    private static final int WITHOUT_CODE = 15;
    private static final int HUNDRED = 100;

    private final List<Party> all;

    /**
     * Enterprises of a domain.
     *
     * @param first number of the first, so that no two of any domain share a code
     */
    Enterprises(ReferenceRelease release, ProductDomain domain, int first, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed + first);
        Trade trade = TRADES.get(domain);
        String industry = release.industry(trade.industry()).isPresent() ? trade.industry() : null;
        List<Region> regions = Cast.places(release);
        List<Party> made = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            Region region = regions.get(random.nextInt(regions.size()));
            String name = region.nameZh() + "示例" + trade.word() + i + "号有限公司（虚构）";
            made.add(new Party(
                    name,
                    code(region.code(), i, random.nextInt(HUNDRED)),
                    region.code(),
                    null,
                    SIZES.get(random.nextInt(SIZES.size())),
                    industry));
        }
        all = List.copyOf(made);
    }

    Party any(SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of the few that fail again and again. */
    Party offender(SplittableRandom random) {
        return all.get(random.nextInt(Math.min(all.size(), 3)));
    }

    private static String code(String region, int number, int draw) {
        if (draw < WITHOUT_CODE) {
            return null;
        }
        String right = MadeUpUscc.of(region, number);
        return draw == WITHOUT_CODE ? right.substring(0, right.length() - 1) + swapped(right) : right;
    }

    private static char swapped(String code) {
        return code.charAt(code.length() - 1) == '0' ? '1' : '0';
    }
}
