/** Pass rates (合格率): cells of batches and enterprises under retraction, rates with intervals, assessment against targets. */
package org.assay.domain.passrate;
