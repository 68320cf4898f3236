/** Builders of made-up submissions. */
package org.assay.testkit.data;
