/**
 * Judging (判定): from a measured value and a limit to the outcome of an item, and from items to the verdict of a batch.
 * Every function is pure; what cannot be judged is an outcome with a reason, never an exception.
 */
package org.assay.domain.judgement;
