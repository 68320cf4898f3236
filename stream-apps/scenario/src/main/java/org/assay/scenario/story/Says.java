package org.assay.scenario.story;

import org.assay.domain.model.GivenVerdict;

/** What a report concludes (检验结论). */
public enum Says {
    /** 合格. */
    PASS(GivenVerdict.CONFORMING),
    /** 不合格. */
    FAIL(GivenVerdict.NONCONFORMING),
    /** No conclusion. */
    NOTHING(GivenVerdict.NONE);

    private final GivenVerdict given;

    Says(GivenVerdict given) {
        this.given = given;
    }

    /** The same in the words of a report. */
    public GivenVerdict given() {
        return given;
    }
}
