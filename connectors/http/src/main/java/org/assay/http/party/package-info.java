/** Who may come in, as the topic of parties says it. */
package org.assay.http.party;
