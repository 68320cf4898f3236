/** What every door over HTTP shares: routes, problems, limits, and an end in good order. */
package org.assay.http;
