/** What holds for the whole source tree: layers, places of the clock and the exit, ownership of topics, bounds of state. */
package org.assay.systemtests.rules;
