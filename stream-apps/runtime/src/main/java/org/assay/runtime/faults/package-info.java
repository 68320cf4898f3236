/** What happens when our own code or the platform fails: dead letters, budgets, stops. */
package org.assay.runtime.faults;
