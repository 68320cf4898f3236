package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.scenario.story.SharedAs;

/** What the outputs show at a moment. */
public interface Sight {
    /** A sample as it counts; empty while it does not. */
    Optional<SampleState> sample(SampleKey key);

    /** Every change of an alert, in order. */
    List<AlertChange> alerts();

    /** What partners see of a sample. */
    SharedAs shared(SampleKey key);

    /** Whether only this story counts in a cell, so that what it counts can be told. */
    boolean isAlone(Cell cell);

    /** What a cell counts. */
    Counts rate(Cell cell);

    /** The versions of a cell whose period is closed, the first one first. */
    List<Version> versions(Cell cell);

    /** The cases, by id. */
    Map<String, CaseFile> cases();

    /** Reminders and escalations, in order. */
    List<Sent> notices();

    /**
     * A version of a closed period.
     *
     * @param reasons kinds of causes that moved it
     */
    record Version(int number, Counts counts, List<String> reasons) {
        public Version {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A case.
     *
     * @param kind kind of case
     * @param subject key of the sample, or another subject
     * @param tracks state by ladder
     * @param times times that run
     * @param happened what happened: kind and word of each entry
     */
    record CaseFile(
            String id,
            String kind,
            String subject,
            String status,
            Map<String, String> tracks,
            List<Time> times,
            Integer level,
            Long affected,
            Long recovered,
            List<String> happened) {
        /** A case in the words of stories. */
        public static CaseFile of(Case known) {
            Map<String, String> tracks = new TreeMap<>();
            known.tracks().forEach(track -> tracks.put(track.ladder(), track.state()));
            return new CaseFile(
                    known.id(),
                    known.kind().name(),
                    known.subject(),
                    known.status().name(),
                    tracks,
                    known.duties().stream().map(Time::of).toList(),
                    known.head().level(),
                    known.head().affected(),
                    known.head().recovered(),
                    known.timeline().stream()
                            .map(entry -> entry.kind() + " " + (entry.rule() == null ? entry.word() : entry.rule()))
                            .toList());
        }
    }

    /** A time that runs in a case. */
    record Time(
            String rule,
            String party,
            LocalDate from,
            LocalDate first,
            LocalDate last,
            boolean lapsed,
            boolean unconfirmed,
            int extended) {
        static Time of(OpenDuty duty) {
            return new Time(
                    duty.rule(),
                    duty.party(),
                    duty.start().day(),
                    duty.firstDay(),
                    duty.lastDay(),
                    duty.lapsed(),
                    duty.unconfirmed(),
                    duty.extensions());
        }
    }

    /** A notice that was sent. */
    record Sent(String caseId, String rule, String party, String kind, AdminLevel level, String office, LocalDate on) {}
}
