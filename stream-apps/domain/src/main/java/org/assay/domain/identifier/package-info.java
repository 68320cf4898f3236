/**
 * Codes of enterprises, goods, regions and industries. A code is checked and flagged; a code that fails its check is
 * never a reason to refuse a result, since such codes do appear in published notices.
 */
package org.assay.domain.identifier;
