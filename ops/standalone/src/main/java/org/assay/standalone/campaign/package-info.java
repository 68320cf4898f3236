/**
 * Made-up submissions: the campaign of the demo and the mass of results for measuring. Everything follows from the reference
 * release, a seed and a day.
 */
package org.assay.standalone.campaign;
