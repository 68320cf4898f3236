package org.assay.systemtests.rules.violation;

import org.assertj.core.api.Assertions;

/** Uses a library that is for tests. */
public final class UsesATestTool {

    public void check(int value) {
        Assertions.assertThat(value).isPositive();
    }
}
