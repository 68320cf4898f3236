/** Memory bounds of the local stores. */
package org.assay.runtime.state;
