/** The alerting app: rules over changes of verdicts and over the daily assessment of rates. */
package org.assay.alerting;
