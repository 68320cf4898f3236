/** Builds an app and all behind it anew beside the live apps, compares, and switches. */
package org.assay.standalone.rebuild;
