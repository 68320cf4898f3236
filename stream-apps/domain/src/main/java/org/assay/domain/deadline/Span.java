package org.assay.domain.deadline;

/** How long a duty may take: a term, or a window that also has a first day. */
public sealed interface Span permits Term, Window {

    /** The term after which it is too early no more; null when there is none. */
    Term notBefore();

    /** The term after which it is too late. */
    Term notAfter();
}
