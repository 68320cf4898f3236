/** Draws that anybody can repeat: which laboratory tests again. */
package org.assay.domain.draw;
