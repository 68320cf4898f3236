/** Starting, filling, watching and stopping the processes of a stack. */
package org.assay.standalone.stack;
