package org.assay.labgateway.submission;

import org.assay.http.Words;

/** The texts of this door. */
public final class GatewayWords {
    /** Them. */
    public static final Words WORDS = new Words("org.assay.labgateway.messages");

    private GatewayWords() {}
}
