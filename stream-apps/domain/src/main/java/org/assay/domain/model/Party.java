package org.assay.domain.model;

import java.util.Objects;
import java.util.Optional;
import org.assay.domain.identifier.Uscc;

/**
 * A producer, seller or platform (生产者 / 被抽样单位 / 电商平台经营者).
 *
 * @param name name as printed
 * @param uscc unified social credit code, null when not given
 * @param regionCode place, GB/T 2260, null when not given; never read out of the USCC
 * @param address null when not given
 * @param industry GB/T 4754, null when not given
 */
public record Party(String name, String uscc, String regionCode, String address, EnterpriseSize size, String industry) {
    public Party {
        Objects.requireNonNull(name);
        Objects.requireNonNull(size);
    }

    /** A party of which only the name is known. */
    public static Party named(String name) {
        return new Party(name, null, null, null, EnterpriseSize.UNKNOWN, null);
    }

    /**
     * What tells enterprises apart: the USCC when it is valid, else the trimmed name. A name of "/" or nothing is no
     * enterprise.
     */
    public Optional<String> enterprise() {
        if (uscc != null && Uscc.check(uscc).valid()) {
            return Optional.of(Uscc.check(uscc).value());
        }
        String trimmed = name.strip();
        return trimmed.isEmpty() || trimmed.equals("/") ? Optional.empty() : Optional.of(trimmed);
    }
}
