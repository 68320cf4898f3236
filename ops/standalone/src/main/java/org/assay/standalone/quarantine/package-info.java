/** Records that an app leaves out on the operator's word. */
package org.assay.standalone.quarantine;
