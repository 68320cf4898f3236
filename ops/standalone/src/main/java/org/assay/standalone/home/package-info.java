/** The directory that a stack lives in. */
package org.assay.standalone.home;
