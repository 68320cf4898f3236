/** Certificates, passwords and tokens of a secured node, all in one directory that only its owner can read. */
package org.assay.embedded.security;
