/** Typed configuration from file, environment and overrides, with every mistake reported at once. */
package org.assay.runtime.config;
