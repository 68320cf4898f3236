/** Runs stories: submits what happens day by day, and holds what comes of it against what is expected. */
package org.assay.scenario.run;
