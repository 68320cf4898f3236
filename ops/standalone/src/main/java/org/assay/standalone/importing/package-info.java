/** Import of published notices: read, submit, follow until every row's fate is known. */
package org.assay.standalone.importing;
