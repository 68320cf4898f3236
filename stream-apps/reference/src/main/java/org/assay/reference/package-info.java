/** Reference releases: read from files, written to topics, and built again from a global store where decisions are made. */
package org.assay.reference;
