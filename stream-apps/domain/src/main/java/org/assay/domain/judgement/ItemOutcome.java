package org.assay.domain.judgement;

/** What our own judgement says of one item, or of all items of a batch together. */
public enum ItemOutcome {
    /** 合格: the value meets the limit. */
    CONFORMING,
    /** 不合格: the value breaks the limit. */
    NONCONFORMING,
    /** 方法不适用: not detected, but the method could not have seen a value that breaks the limit. Not a pass. */
    METHOD_NOT_FIT,
    /** Not judged again; the reason says why, and the given verdict is all there is. */
    NOT_REJUDGED
}
