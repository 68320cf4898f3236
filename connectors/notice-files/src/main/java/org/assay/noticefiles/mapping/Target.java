package org.assay.noticefiles.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Size;
import org.assay.contract.sample.Verdict;

/** The fields of a notice that a mapping fills, under the names the contract gives them. */
public enum Target {
    SAMPLE_NUMBER("sampleNumber", Need.MANDATORY),
    ORGANISER("organiser", Need.MANDATORY),
    PURPOSE("purpose", Need.MANDATORY, known(Purpose.values())),
    LEVEL("level", Need.MANDATORY, known(Level.values())),
    CHANNEL("channel", Need.MANDATORY, words(Channel.values())),
    CAMPAIGN("campaign"),
    CATALOGUE("catalogue", Need.MANDATORY),
    PRODUCT_NAME("productName", Need.MANDATORY),
    TRADEMARK("trademark"),
    SPECIFICATION("specification"),
    LOT("lot"),
    PRODUCTION_DATE("productionDate", Kind.DATE),
    STANDARD("standard"),
    GTIN("gtin"),
    REGION_CODE("regionCode", Need.MANDATORY),
    SAMPLED_ON("sampledOn", Kind.DATE),
    PRODUCER_NAME("producer.name"),
    PRODUCER_USCC("producer.uscc"),
    PRODUCER_REGION("producer.regionCode"),
    PRODUCER_ADDRESS("producer.address"),
    PRODUCER_SIZE("producer.size", Need.OPTIONAL, words(Size.values())),
    PRODUCER_INDUSTRY("producer.industry"),
    SELLER_NAME("seller.name"),
    SELLER_USCC("seller.uscc"),
    SELLER_REGION("seller.regionCode"),
    SELLER_ADDRESS("seller.address"),
    SELLER_SIZE("seller.size", Need.OPTIONAL, words(Size.values())),
    SELLER_INDUSTRY("seller.industry"),
    PLATFORM_NAME("platform.name"),
    PLATFORM_USCC("platform.uscc"),
    PLATFORM_REGION("platform.regionCode"),
    PLATFORM_ADDRESS("platform.address"),
    PLATFORM_SIZE("platform.size", Need.OPTIONAL, words(Size.values())),
    PLATFORM_INDUSTRY("platform.industry"),
    REPORT_NUMBER("reportNumber"),
    VERDICT("verdict", Need.MANDATORY, known(Verdict.values())),
    CONCLUDED_ON("concludedOn", Kind.DATE),
    PUBLISHED_ON("publishedOn", Kind.DATE),
    CMA("cma"),
    REMARK("remark"),
    SOURCE("source"),
    ITEM_ID("item.id"),
    ITEM_CODE("item.code"),
    ITEM_NAME("item.name"),
    ITEM_VALUE("item.value", Kind.NOTATION),
    ITEM_LIMIT("item.limit", Kind.NOTATION),
    ITEM_UNIT("item.unit"),
    ITEM_METHOD("item.method"),
    ITEM_SEVERITY("item.severity", Need.OPTIONAL, words(ItemSeverity.values())),
    ITEM_VERDICT("item.verdict", Need.OPTIONAL, known(Verdict.values()));

    /** How the text of a target is read. */
    public enum Kind {
        /** Text; a line break inside it is a wrap of the printed table and is taken out. */
        TEXT,
        /** One of a set of words. */
        WORD,
        /** A day. */
        DATE,
        /** A value or limit as printed, read by the rules of notation and kept unchanged as text. */
        NOTATION
    }

    private enum Need {
        MANDATORY,
        OPTIONAL
    }

    private final String key;
    private final boolean mandatory;
    private final Kind kind;
    private final Set<String> words;

    Target(String key) {
        this(key, Need.OPTIONAL);
    }

    Target(String key, Need need) {
        this(key, need, Kind.TEXT, Set.of());
    }

    Target(String key, Kind kind) {
        this(key, Need.OPTIONAL, kind, Set.of());
    }

    Target(String key, Need need, Set<String> words) {
        this(key, need, Kind.WORD, words);
    }

    Target(String key, Need need, Kind kind, Set<String> words) {
        this.key = key;
        this.mandatory = need == Need.MANDATORY;
        this.kind = kind;
        this.words = words;
    }

    /** Name in the mapping file, e.g. {@code producer.name}. */
    public String key() {
        return key;
    }

    /** Whether a notice cannot do without. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** How it is read. */
    public Kind kind() {
        return kind;
    }

    /** What it may hold, for {@link Kind#WORD}; else empty. */
    public Set<String> words() {
        return words;
    }

    /** The target of a name. */
    static Optional<Target> of(String key) {
        return Arrays.stream(values()).filter(target -> target.key.equals(key)).findFirst();
    }

    /** Whether a name stands for a group of targets, e.g. {@code producer}. */
    static boolean isGroup(String key) {
        return Arrays.stream(values()).anyMatch(target -> target.key.startsWith(key + "."));
    }

    /** Names one level below a group; of all targets and groups for an empty one. */
    static List<String> names(String group) {
        String prefix = group.isEmpty() ? "" : group + ".";
        return Arrays.stream(values())
                .map(Target::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()).split("\\.", -1)[0])
                .distinct()
                .collect(Collectors.toList());
    }

    /** The words that say something: without those that mean "a symbol of a later release". */
    private static Set<String> known(Enum<?>[] symbols) {
        return words(symbols, symbol -> !symbol.equals("UNKNOWN"));
    }

    /** All words; here UNKNOWN is an honest answer. */
    private static Set<String> words(Enum<?>[] symbols) {
        return words(symbols, symbol -> true);
    }

    private static Set<String> words(Enum<?>[] symbols, Predicate<String> wanted) {
        return Stream.of(symbols).map(Enum::name).filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }
}
