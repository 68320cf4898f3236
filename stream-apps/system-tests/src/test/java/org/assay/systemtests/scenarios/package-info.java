/** The stories in {@code scenarios}: all met, and every rule either shown or left out with a reason. */
package org.assay.systemtests.scenarios;
