package org.assay.passrate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.ReasonCount;

/** Which versions have to be published, from recounts at the beginning of each day; shares no code with the app. */
final class Restatements {
    private static final int DAYS = 10;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Counts> published = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Map<CauseKind, Long>> reasons = new HashMap<>();
    private LocalDate today;

    /** A change of the present day. */
    void change(SampleState before, SampleState after, CauseKind cause) {
        boolean isSameProducer = before != null
                && after != null
                && Objects.equals(
                        before.getDimensions().getEnterprise(),
                        after.getDimensions().getEnterprise());
        if (isSameProducer) {
            heed(cells(before), cells(after), cause);
        } else {
            heed(cells(before), Map.of(), cause);
            heed(Map.of(), cells(after), cause);
        }
    }

    /** A day begins. */
    void begin(LocalDate day, Map<String, SampleState> truth) {
        Map<String, Counts> now = Recount.of(truth);
        Set<String> cells = new HashSet<>(now.keySet());
        cells.addAll(published.keySet());
        for (String cell : cells) {
            Counts counts = now.getOrDefault(cell, Recount.ZERO);
            if (isClosed(cell, day) && !counts.equals(published.getOrDefault(cell, Recount.ZERO))) {
                published.put(cell, counts);
                int version = versions.merge(cell, 1, Integer::sum);
                words.add(words(cell, version, day, counts, reasons.getOrDefault(cell, Map.of())));
            }
        }
        reasons.clear();
        today = day;
    }

    List<String> words() {
        return words;
    }

    static List<String> words(Collection<PassRateRestated> versions) {
        return versions.stream().map(Restatements::words).toList();
    }

    private static String words(PassRateRestated version) {
        Map<CauseKind, Long> reasons = new HashMap<>();
        for (ReasonCount reason : version.getReasons()) {
            reasons.put(reason.getCause(), reason.getChanges());
        }
        return words(
                version.getValue().getCell(),
                version.getVersion(),
                version.getPublishedOn(),
                version.getValue().getCounts(),
                reasons);
    }

    private static String words(String cell, int version, LocalDate day, Counts counts, Map<CauseKind, Long> reasons) {
        return cell + " v" + version + " " + day + " " + counts + " " + new TreeMap<>(reasons);
    }

    private void heed(Map<String, Counts> before, Map<String, Counts> after, CauseKind cause) {
        Set<String> cells = new HashSet<>(before.keySet());
        cells.addAll(after.keySet());
        for (String cell : cells) {
            if (today != null && isClosed(cell, today) && !Objects.equals(before.get(cell), after.get(cell))) {
                reasons.computeIfAbsent(cell, none -> new HashMap<>()).merge(cause, 1L, Long::sum);
            }
        }
    }

    private static Map<String, Counts> cells(SampleState state) {
        return state == null ? Map.of() : Recount.of(Map.of("", state));
    }

    private static boolean isClosed(String cell, LocalDate day) {
        String period = cell.split("\\|", 4)[2];
        YearMonth last;
        if (period.length() == 4) {
            last = YearMonth.of(Integer.parseInt(period), 12);
        } else if (period.charAt(5) == 'Q') {
            last = YearMonth.of(Integer.parseInt(period.substring(0, 4)), 3 * (period.charAt(6) - '0'));
        } else {
            last = YearMonth.parse(period);
        }
        return !day.isBefore(last.atEndOfMonth().plusDays(DAYS));
    }
}
