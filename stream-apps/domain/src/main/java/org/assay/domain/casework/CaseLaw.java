package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.domain.deadline.Clock;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.NoticePlan;
import org.assay.domain.deadline.WorkingCalendar;
import org.assay.domain.model.CaseKind;
import org.assay.domain.reference.PerRelease;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.rulepack.Ladder;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;

/**
 * The law by which cases stand: rule packs and calendar of a release. Built once a release and shared.
 *
 * @param release the release
 * @param packs its rules and ladders
 * @param calendar its working days
 */
public record CaseLaw(ReferenceRelease release, RulePacks packs, WorkingCalendar calendar) {

    private static final PerRelease<CaseLaw> LAWS = new PerRelease<>(
            release -> new CaseLaw(release, RulePacks.of(release), WorkingCalendar.of(release.calendarDays())));

    /** The law of a release. */
    public static CaseLaw of(ReferenceRelease release) {
        return LAWS.of(release);
    }

    /** A rule as it holds in a place on a day; the place may be null. */
    Optional<Rule> rule(String id, LocalDate on, String region) {
        return packs.rule(id, on, place(region));
    }

    /** When a time that runs is due; empty when the rules give it no last day. */
    Optional<Due> due(OpenDuty duty, int extensions, String region) {
        return rule(duty.rule(), duty.start().day(), region)
                .flatMap(Rule::deadline)
                .map(rule -> rule.due(new Clock(duty.start(), extensions, List.of()), calendar));
    }

    /** When to remind of a time that began on a day, and to escalate it. */
    Optional<NoticePlan> notices(LocalDate on, String region) {
        return packs.noticePlan(on, place(region));
    }

    /** The ladders that a kind of case climbs under a law; empty without a law. */
    List<Ladder> ladders(CaseKind kind, Optional<RuleDomain> law, LocalDate on, String region) {
        return law.stream()
                .flatMap(domain -> packs.on(on, domain, place(region)).ladders().stream())
                .filter(ladder -> ladder.data().kind() == kind)
                .toList();
    }

    /** A ladder on which a case stands; empty when the release has it no more. */
    Optional<Ladder> ladder(Track track) {
        return packs.ladder(track.ladder(), track.since());
    }

    private static String place(String region) {
        return region == null ? "" : region;
    }
}
