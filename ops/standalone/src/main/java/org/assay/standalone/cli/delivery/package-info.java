/** Subscriptions of regulators, and what was requested to be delivered to them. */
package org.assay.standalone.cli.delivery;
