/** Typed settings whose mistakes are told all at once. */
package org.assay.http.settings;
