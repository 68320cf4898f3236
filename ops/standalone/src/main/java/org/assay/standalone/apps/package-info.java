/** The process of the stream apps. */
package org.assay.standalone.apps;
