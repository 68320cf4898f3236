/** Mapping files: which column of a file becomes which field of a notice, and how it is read. */
package org.assay.noticefiles.mapping;
