/** The delivery app: who is told of an alert, and when. */
package org.assay.delivery;
