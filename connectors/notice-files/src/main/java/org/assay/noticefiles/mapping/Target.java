package org.assay.noticefiles.mapping;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    PURPOSE("purpose", Need.MANDATORY, Purpose.class, Unknown.REFUSED),
    LEVEL("level", Need.MANDATORY, Level.class, Unknown.REFUSED),
    CHANNEL("channel", Need.MANDATORY, Channel.class, Unknown.ALLOWED),
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
    PRODUCER_SIZE("producer.size", Need.OPTIONAL, Size.class, Unknown.ALLOWED),
    PRODUCER_INDUSTRY("producer.industry"),
    SELLER_NAME("seller.name"),
    SELLER_USCC("seller.uscc"),
    SELLER_REGION("seller.regionCode"),
    SELLER_ADDRESS("seller.address"),
    SELLER_SIZE("seller.size", Need.OPTIONAL, Size.class, Unknown.ALLOWED),
    SELLER_INDUSTRY("seller.industry"),
    PLATFORM_NAME("platform.name"),
    PLATFORM_USCC("platform.uscc"),
    PLATFORM_REGION("platform.regionCode"),
    PLATFORM_ADDRESS("platform.address"),
    PLATFORM_SIZE("platform.size", Need.OPTIONAL, Size.class, Unknown.ALLOWED),
    PLATFORM_INDUSTRY("platform.industry"),
    REPORT_NUMBER("reportNumber"),
    VERDICT("verdict", Need.MANDATORY, Verdict.class, Unknown.REFUSED),
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
    ITEM_SEVERITY("item.severity", Need.OPTIONAL, ItemSeverity.class, Unknown.ALLOWED),
    ITEM_VERDICT("item.verdict", Need.OPTIONAL, Verdict.class, Unknown.REFUSED);

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

    /** Whether UNKNOWN is an honest answer of a source, and not only a symbol of a later release. */
    private enum Unknown {
        ALLOWED,
        REFUSED
    }

    private final String key;
    private final boolean mandatory;
    private final Kind kind;
    private final Class<? extends Enum<?>> symbols;
    private final Unknown unknown;

    Target(String key) {
        this(key, Need.OPTIONAL);
    }

    Target(String key, Need need) {
        this(key, need, Kind.TEXT, null, Unknown.REFUSED);
    }

    Target(String key, Kind kind) {
        this(key, Need.OPTIONAL, kind, null, Unknown.REFUSED);
    }

    Target(String key, Need need, Class<? extends Enum<?>> symbols, Unknown unknown) {
        this(key, need, Kind.WORD, symbols, unknown);
    }

    Target(String key, Need need, Kind kind, Class<? extends Enum<?>> symbols, Unknown unknown) {
        this.key = key;
        this.mandatory = need == Need.MANDATORY;
        this.kind = kind;
        this.symbols = symbols;
        this.unknown = unknown;
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
        return Words.OF.get(this);
    }

    private static final class Words {
        private static final Map<Target, Set<String>> OF = new EnumMap<>(Target.class);

        static {
            for (Target target : values()) {
                OF.put(target, target.kind == Kind.WORD ? target.symbolNames() : Set.of());
            }
        }
    }

    private Set<String> symbolNames() {
        return Stream.of(symbols.getEnumConstants())
                .map(Enum::name)
                .filter(name -> unknown == Unknown.ALLOWED || !name.equals("UNKNOWN"))
                .collect(Collectors.toCollection(TreeSet::new));
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
}
