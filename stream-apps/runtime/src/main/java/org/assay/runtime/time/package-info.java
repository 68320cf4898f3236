/** The one place where the wall clock is read. */
package org.assay.runtime.time;
