package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A CMA certificate (资质认定证书) of a laboratory: 产品质量法 art. 19.
 *
 * @param number number of the certificate
 * @param from first day on which it is valid
 * @param until last day on which it is valid
 */
public record Accreditation(String number, LocalDate from, LocalDate until) {
    public Accreditation {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a certificate that ends on " + until + " before it begins on " + from);
        }
    }

    /** Whether it is valid on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
