/** Apps as processes of their own, to be stopped and killed. */
package org.assay.testkit.process;
