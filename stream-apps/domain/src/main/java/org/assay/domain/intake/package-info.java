/** What may enter the journal. Bad input is a value, decided before any state is touched. */
package org.assay.domain.intake;
