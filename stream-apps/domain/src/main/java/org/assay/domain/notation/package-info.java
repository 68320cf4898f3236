/**
 * Reads limits and values as Chinese notices print them. Reading is total: what cannot be read for certain is kept as
 * text and called unreadable, because a number read wrongly is worse than none.
 */
package org.assay.domain.notation;
