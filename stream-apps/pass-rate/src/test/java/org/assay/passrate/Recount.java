package org.assay.passrate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.contract.ledger.Dimensions;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictStatus;
import org.assay.contract.passrate.Counts;

/** Counts the shipped views by going over the states of all samples; shares no code with the app. */
final class Recount {
    static final Counts ZERO = new Counts(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);

    private Recount() {}

    static Map<String, Counts> of(Map<String, SampleState> samples) {
        Map<String, List<SampleState>> batches = new HashMap<>();
        Map<String, Counts> cells = new HashMap<>();
        for (SampleState state : samples.values()) {
            if (state.getVerdict() != SampleVerdict.CONFORMING && state.getVerdict() != SampleVerdict.NONCONFORMING) {
                continue;
            }
            for (String cell : batchCells(state.getDimensions())) {
                batches.computeIfAbsent(cell, key -> new ArrayList<>()).add(state);
            }
            addTests(cells, state);
        }
        batches.forEach((cell, all) -> cells.put(cell, count(all)));
        return cells;
    }

    private static List<String> batchCells(Dimensions d) {
        List<String> cells = new ArrayList<>();
        LocalDate on = d.getPeriodDate();
        String year = "" + on.getYear();
        String quarter = year + "-Q" + (on.getMonthValue() + 2) / 3;
        String month = on.toString().substring(0, 7);
        for (String period : List.of(year, quarter, month)) {
            cells.add("domain|" + d.getPurpose() + "|" + period + "|" + d.getDomain());
            cells.add("catalogue|" + d.getPurpose() + "|" + period + "|" + d.getCatalogueCode());
        }
        for (String period : List.of(year, quarter)) {
            String rest = "|" + d.getPurpose() + "|" + period + "|" + d.getCatalogueCode() + "|";
            cells.add("catalogue-region" + rest + d.getRegionCode());
            cells.add("catalogue-channel" + rest + d.getChannel());
            cells.add("catalogue-size" + rest + d.getSize());
        }
        cells.add("catalogue-campaign|" + d.getPurpose() + "|" + year + "|" + d.getCatalogueCode() + "|"
                + d.getCampaign());
        return cells;
    }

    private static Counts count(List<SampleState> states) {
        Counts counts = Counts.newBuilder(ZERO).build();
        Set<String> enterprises = new HashSet<>();
        Set<String> failing = new HashSet<>();
        for (SampleState state : states) {
            boolean fails = state.getVerdict() == SampleVerdict.NONCONFORMING;
            counts.setBatches(counts.getBatches() + 1);
            if (state.getDimensions().getEnterprise() != null) {
                enterprises.add(state.getDimensions().getEnterprise());
            }
            if (fails) {
                counts.setFailingBatches(counts.getFailingBatches() + 1);
                counts.setProvisionalFailures(counts.getProvisionalFailures() + provisional(state));
                if (state.getDimensions().getEnterprise() != null) {
                    failing.add(state.getDimensions().getEnterprise());
                }
            }
        }
        counts.setEnterprises(enterprises.size());
        counts.setFailingEnterprises(failing.size());
        return counts;
    }

    private static void addTests(Map<String, Counts> cells, SampleState state) {
        Set<String> seen = new HashSet<>();
        Set<String> failed = new HashSet<>();
        for (JudgedItem item : state.getReport().getItems()) {
            boolean fails = item.getOutcome() == ItemOutcome.NONCONFORMING;
            if (!fails && item.getOutcome() != ItemOutcome.CONFORMING) {
                continue;
            }
            Dimensions d = state.getDimensions();
            String cell = "item|" + d.getPurpose() + "|" + d.getPeriodDate().getYear() + "|" + d.getCatalogueCode()
                    + "|" + item.getItemCode() + "|" + item.getLimitId();
            Counts counts =
                    cells.computeIfAbsent(cell, key -> Counts.newBuilder(ZERO).build());
            long repeat = item.getItem().getRepeat() ? 0 : 1;
            counts.setTests(counts.getTests() + 1);
            counts.setDistinctTests(counts.getDistinctTests() + repeat);
            counts.setBatches(counts.getBatches() + (seen.add(cell) ? 1 : 0));
            if (fails) {
                counts.setFailingTests(counts.getFailingTests() + 1);
                counts.setFailingDistinctTests(counts.getFailingDistinctTests() + repeat);
                if (failed.add(cell)) {
                    counts.setFailingBatches(counts.getFailingBatches() + 1);
                    counts.setProvisionalFailures(counts.getProvisionalFailures() + provisional(state));
                }
            }
        }
    }

    private static long provisional(SampleState state) {
        return state.getStatus() == VerdictStatus.PROVISIONAL ? 1 : 0;
    }
}
