/** The words every rule uses: purposes, verdicts, parties, samples. */
package org.assay.domain.model;
