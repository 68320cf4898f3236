package org.assay.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedResult;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.CaseMapping;
import org.assay.mapping.PassRateMapping;
import org.assay.mapping.StateMapping;
import org.assay.scenario.run.Sight;
import org.assay.scenario.story.SharedAs;

/** What the outputs of a stack have said so far. */
final class StackSight implements Sight {
    private static final String OWN_VIEW = "catalogue-campaign";

    private final Map<String, SampleState> samples = new HashMap<>();
    private final List<AlertChange> alerts = new ArrayList<>();
    private final Map<String, SharedAs> shared = new HashMap<>();
    private final Map<String, Counts> rates = new HashMap<>();
    private final Map<String, CaseFile> cases = new LinkedHashMap<>();
    private final List<Sent> notices = new ArrayList<>();

    void verdict(VerdictFeed feed) {
        if (feed.getPayload() instanceof VerdictChanged change) {
            if (change.getAfter() == null) {
                samples.remove(change.getSampleKey());
            } else {
                samples.put(change.getSampleKey(), StateMapping.toDomain(change.getAfter()));
            }
        }
    }

    void alert(AlertChanged change) {
        AlertMapping.toDomain(change).ifPresent(alerts::add);
    }

    void shared(String key, SharedResult result) {
        shared.put(key, SharedAs.valueOf(result.getStatus().name()));
    }

    void rate(String key, PassRateView view) {
        // The assessment of a day lies beside the value.
        if (view.getAssessedOn() == null) {
            rates.put(key, PassRateMapping.toDomain(view.getCounts()));
        }
    }

    void file(CaseChanged change) {
        CaseFile file = CaseFile.of(CaseMapping.toDomain(change));
        cases.put(file.id(), file);
    }

    void notice(CaseNotified notice) {
        notices.add(new Sent(
                notice.getCaseId(),
                notice.getRule(),
                notice.getParty(),
                notice.getKind().name(),
                AdminLevel.valueOf(notice.getLevel().name()),
                notice.getRegionCode(),
                notice.getDay()));
    }

    @Override
    public Optional<SampleState> sample(SampleKey key) {
        return Optional.ofNullable(samples.get(key.text()));
    }

    @Override
    public List<AlertChange> alerts() {
        return List.copyOf(alerts);
    }

    @Override
    public SharedAs shared(SampleKey key) {
        return shared.getOrDefault(key.text(), SharedAs.NONE);
    }

    @Override
    public boolean isAlone(Cell cell) {
        return cell.view().equals(OWN_VIEW);
    }

    @Override
    public Counts rate(Cell cell) {
        return rates.getOrDefault(cell.text(), Counts.ZERO);
    }

    @Override
    public List<Version> versions(Cell cell) {
        return List.of();
    }

    @Override
    public Map<String, CaseFile> cases() {
        return Map.copyOf(cases);
    }

    @Override
    public List<Sent> notices() {
        return List.copyOf(notices);
    }
}
