package org.assay.domain.passrate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a view may break its counts down by. The purpose of sampling is none of them: it is part of every cell. */
public enum Dimension {
    /** Field of law and statistics, a {@link org.assay.domain.model.ProductDomain}. */
    DOMAIN(0),
    /** Entry of the product catalogue (产品目录). */
    CATALOGUE(1),
    /** Class of the entry. */
    CLASS(2),
    /** Region that counts, six digits. */
    REGION(3),
    /** Province of the region, six digits. */
    PROVINCE(4),
    /** Where it was sampled (抽样领域). */
    CHANNEL(5),
    /** Platform of an online sample. */
    PLATFORM(6),
    /** Size of the producer (企业规模). */
    SIZE(7),
    /** Industry of the producer. */
    INDUSTRY(8),
    /** Campaign (专项). */
    CAMPAIGN(9),
    /** Level of the organiser (任务级别). */
    LEVEL(10),
    /** Office that ordered the sampling. */
    ORGANISER(11),
    /** Test item (检验项目); only where tests are counted. */
    ITEM(Dimension.OF_TEST),
    /** Limit the item was judged by; only where tests are counted. */
    LIMIT(Dimension.OF_TEST);

    /** How many dimensions a sample has. */
    static final int OF_SAMPLE = 12;

    private static final int OF_TEST = -1;

    private final int place;

    Dimension(int place) {
        this.place = place;
    }

    /** Place among the values of a sample. */
    int place() {
        return place;
    }

    /** Name in configuration and in views, for example {@code catalogue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it belongs to a test and not to the whole sample. */
    public boolean isOfTest() {
        return place == OF_TEST;
    }

    /** The dimension of a {@link #word()}. */
    public static Optional<Dimension> named(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }
}
