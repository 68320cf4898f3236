/** Stories of cases that a lawyer can read (情景), and what runs them. */
package org.assay.scenario;
