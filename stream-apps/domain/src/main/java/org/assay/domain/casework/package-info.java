/**
 * Duties that follow from a verdict or an alert (案件): a case climbs the ladders of its law, times run in it, and every step,
 * time and notice is written into its timeline. Pure: days come from events.
 */
package org.assay.domain.casework;
