/** Starting, watching and stopping the stream apps of one process. */
package org.assay.runtime.launch;
