/** A story: who is in it, what happens on which day, what is expected. */
package org.assay.scenario.story;
