/** Rows of files, format by format. */
package org.assay.noticefiles.source;
