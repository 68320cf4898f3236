/**
 * Alerts (预警): what a verdict, the failures of an enterprise, or a rate raises, and how it is changed, superseded and
 * withdrawn. Everything is a function of what holds now; a change of alerts is the difference of two such functions.
 */
package org.assay.domain.alert;
