/**
 * Reference data (基础数据): what a decision looks up. Numbered releases of effective-dated rows; a row is never
 * overwritten, a release is the fold of all release folders up to its number.
 */
package org.assay.domain.reference;
