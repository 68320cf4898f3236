/** Counting time: when a duty begins and is due, what a changed calendar moves, when to remind and to escalate. */
package org.assay.domain.deadline;
