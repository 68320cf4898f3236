package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.deadline.Clock;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.Start;
import org.assay.domain.deadline.WorkingCalendar;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.PerRelease;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.rulepack.RulePacks;

/** The times of the law by the rule packs and the calendar of a release. Where several rules give a right, the longest holds. */
final class PackTerms implements Terms {
    private static final PerRelease<PackTerms> TERMS = new PerRelease<>(PackTerms::new);

    private final RulePacks packs;
    private final WorkingCalendar calendar;

    private PackTerms(ReferenceRelease release) {
        packs = RulePacks.of(release);
        calendar = WorkingCalendar.of(release.calendarDays());
    }

    /** The terms of a release. */
    static PackTerms of(ReferenceRelease release) {
        return TERMS.of(release);
    }

    @Override
    public Optional<Window> window(Right right, ProductDomain domain, String region, LocalDate served) {
        Optional<Window> own = ends(domain, region, RuleEvent.RESULT_SERVED, duty(right), served);
        // Where the law knows re-inspection only, an objection is an application for it.
        return own.isPresent() || right == Right.REINSPECT
                ? own
                : ends(domain, region, RuleEvent.RESULT_SERVED, Duty.APPLY_FOR_REINSPECTION, served);
    }

    @Override
    public Optional<LocalDate> deemedServed(ProductDomain domain, String region, LocalDate published) {
        return ends(domain, region, RuleEvent.DELIVERY_NOTICE_PUBLISHED, Duty.DEEM_SERVED, published)
                .map(Window::ends);
    }

    private static Duty duty(Right right) {
        return right == Right.OBJECT ? Duty.OBJECT : Duty.APPLY_FOR_REINSPECTION;
    }

    private Optional<Window> ends(ProductDomain domain, String region, RuleEvent start, Duty duty, LocalDate from) {
        return Optional.ofNullable(domain).flatMap(RuleDomain::of).stream()
                .flatMap(law -> packs.on(from, law, region == null ? "" : region).startedBy(start).stream())
                .filter(rule -> rule.law().duty() == duty)
                .flatMap(rule -> rule.deadline().stream().flatMap(deadline -> {
                    Due due = deadline.due(Clock.from(Start.on(from)), calendar);
                    return Stream.of(new Window(due.lastDay(), rule.id()));
                }))
                .max(Comparator.comparing(Window::ends).thenComparing(Window::rule));
    }
}
