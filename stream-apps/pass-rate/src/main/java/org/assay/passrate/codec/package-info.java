/** Bytes of what stays inside the app: internal topics and stores. Nobody else reads them; each begins with its version. */
package org.assay.passrate.codec;
