/** What a secured stack adds: who its own principals are, and how each of them logs in. */
package org.assay.standalone.secure;
