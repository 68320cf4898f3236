package org.assay.mapping;

/** Enum symbols: equal names on both sides; the contract's UNKNOWN is the domain's null where the domain has none. */
final class Words {
    private static final String UNKNOWN = "UNKNOWN";

    private Words() {}

    static <E extends Enum<E>> E toDomain(Enum<?> symbol, Class<E> type) {
        return symbol.name().equals(UNKNOWN) ? null : Enum.valueOf(type, symbol.name());
    }

    /** For enums that have UNKNOWN on both sides. */
    static <E extends Enum<E>> E same(Enum<?> symbol, Class<E> type) {
        return Enum.valueOf(type, symbol.name());
    }

    static <E extends Enum<E>> E toContract(Enum<?> value, Class<E> type) {
        return Enum.valueOf(type, value == null ? UNKNOWN : value.name());
    }
}
