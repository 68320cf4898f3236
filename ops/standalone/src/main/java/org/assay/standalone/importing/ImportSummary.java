package org.assay.standalone.importing;

import java.util.SortedMap;

/**
 * What became of the rows of an import; the four fates add up to the rows.
 *
 * @param rows rows of all files that could be read
 * @param accepted rows whose submission is in the ledger
 * @param duplicate rows that repeat another one, or whose submission was made before
 * @param held rows that cannot be read, or whose submission waits for repair
 * @param rejected rows whose submission was rejected or refused
 * @param samples distinct samples with a row that was accepted or a duplicate
 * @param nonconforming those of them whose verdict is nonconforming now
 * @param reasons rows by decision and reason, where there is a reason
 */
public record ImportSummary(
        long rows,
        long accepted,
        long duplicate,
        long held,
        long rejected,
        long samples,
        long nonconforming,
        SortedMap<String, Long> reasons) {}
