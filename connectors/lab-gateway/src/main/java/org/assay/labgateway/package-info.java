/** The door of laboratories and offices over HTTP. */
package org.assay.labgateway;
