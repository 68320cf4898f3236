/** Liveness, readiness and metrics over HTTP. */
package org.assay.runtime.health;
