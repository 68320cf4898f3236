/** Topics of a cluster: read what is there, plan what is wanted, apply the plan. The plan is pure and can be shown before it is applied. */
package org.assay.provisioner;
