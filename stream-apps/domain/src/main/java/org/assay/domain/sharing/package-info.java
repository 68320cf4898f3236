/**
 * What partner cities see (长三角共享): final results, the alerts that rest on them, and the rates over them. Redacted by
 * construction: a shared value is built up from the fields that may be shared, never cut down from those that may not.
 */
package org.assay.domain.sharing;
