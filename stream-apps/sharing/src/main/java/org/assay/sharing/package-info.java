/** The sharing app: what partner cities read. */
package org.assay.sharing;
