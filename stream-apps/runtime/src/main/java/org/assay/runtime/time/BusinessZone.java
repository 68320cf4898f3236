package org.assay.runtime.time;

import java.time.ZoneId;

/** The zone that business days are counted in. */
public final class BusinessZone {
    /** China has one zone; a day of the law is a day there, wherever the program runs. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private BusinessZone() {}
}
