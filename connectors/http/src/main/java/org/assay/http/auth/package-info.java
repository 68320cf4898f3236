/** By what a request shows who it comes from: API key, token, client certificate. */
package org.assay.http.auth;
