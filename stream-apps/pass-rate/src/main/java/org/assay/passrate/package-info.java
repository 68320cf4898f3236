/** The pass-rate app: changes of verdicts in, cells of rates out. */
package org.assay.passrate;
