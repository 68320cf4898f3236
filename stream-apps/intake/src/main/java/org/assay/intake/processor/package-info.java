/** Processors of intake: decode, call the domain, forward. */
package org.assay.intake.processor;
