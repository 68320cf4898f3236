/** Who may do what: what the apps, the fixed users and the parties need, and the parties themselves. */
package org.assay.standalone.access;
