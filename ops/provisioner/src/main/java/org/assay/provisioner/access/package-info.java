/** Who may do what in a cluster: ACLs, passwords (SCRAM) and quotas; read what is there, plan what is wanted, apply the plan. */
package org.assay.provisioner.access;
