/** Who may do what, tried on a broker that asks. */
package org.assay.systemtests.access;
