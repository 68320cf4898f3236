/** What a YAML file may hold: keys, words and days, with the place of every mistake. */
package org.assay.scenario.shape;
