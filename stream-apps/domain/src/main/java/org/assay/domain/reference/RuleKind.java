package org.assay.domain.reference;

/** What a rule of a pack does. */
public enum RuleKind {
    /** 期限: a duty or a right that ends with a term, or that is due at once. */
    DEADLINE(true, true),
    /** 期间窗口: an act that is too early before a day and too late after another. */
    WINDOW(true, true),
    /** 触发: an event opens a duty, or lets something hold, perhaps after a term. */
    TRIGGER(true, false),
    /** 处置阶梯: a step that follows when the one before has failed. */
    LADDER(false, false),
    /** 通报对象: who is told. */
    ADDRESSEES(true, false),
    /** 不予受理或者不得为: a reason to refuse. */
    BAR(false, true);

    private final boolean runs;
    private final boolean refuses;

    RuleKind(boolean runs, boolean refuses) {
        this.runs = runs;
        this.refuses = refuses;
    }

    /** Whether it may be a clock of a ladder: something that runs from an event, with a last day or without. */
    public boolean mayRun() {
        return runs;
    }

    /** Whether it may refuse a step of a ladder: as a bar, or because the time has passed or not yet come. */
    public boolean refuses() {
        return refuses;
    }
}
