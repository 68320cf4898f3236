/**
 * A client of the Confluent schema registry protocol and Avro serdes in its wire format: magic byte 0, schema id as four
 * big-endian bytes, Avro binary body. Configuration names are those that users of Confluent's own serdes know.
 */
package org.assay.serdes;
