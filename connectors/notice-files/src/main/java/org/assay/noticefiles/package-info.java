/**
 * Published notices from files: rows of CSV, XLSX and JSON lines become {@link org.assay.contract.ingress.NoticePublished
 * notices}, one a sample, by a mapping file. Start at {@link org.assay.noticefiles.NoticeReader}.
 */
package org.assay.noticefiles;
