/** The rules of Assay: pure functions over values, without Kafka and without Avro. */
package org.assay.domain;
