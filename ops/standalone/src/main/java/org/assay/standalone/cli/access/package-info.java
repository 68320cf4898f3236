/** Commands about who may come in and what they may do. */
package org.assay.standalone.cli.access;
