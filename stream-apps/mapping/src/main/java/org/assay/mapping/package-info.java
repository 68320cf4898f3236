/** Between the contract's Avro records and the domain's values, both ways. No decision is made here. */
package org.assay.mapping;
