package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.domain.model.Basis;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.reference.ReferenceRelease;

/**
 * Why a verdict is final, or what it waits for, told to people.
 *
 * @param settlesOn day from which it is final when nothing else happens, or null
 * @param clocks the clocks of the parties that were served the report that counts
 */
public record Finality(Why why, LocalDate settlesOn, List<PartyClock> clocks) {
    /** Why. */
    public enum Why {
        /** Final: a pass. */
        CONFORMING,
        /** Final: an authority has published it. */
        PUBLISHED,
        /** Final: a re-inspection, or a food failure of microbes. */
        BY_LAW,
        /** Final: declared so by its office. */
        DECLARED,
        /** Final: nobody can object any more. */
        TIME_PASSED,
        /** Open: it is in conflict or undetermined. */
        NO_FAILURE,
        /** Open: an objection is open, or was upheld and the report has not been corrected. */
        CONTESTED,
        /** Open: a re-inspection is asked for or going on. */
        REINSPECTING,
        /** Open: somebody has to be served. */
        NOT_SERVED,
        /** Open: a party may still object. */
        TIME_RUNNING,
        /** Open: no rule tells how long a party may object. */
        NO_TERM
    }

    /**
     * The clock of a party.
     *
     * @param objectUntil null when no rule tells it
     * @param reinspectUntil null when no rule tells it
     */
    public record PartyClock(Procedure.Service service, LocalDate objectUntil, LocalDate reinspectUntil) {}

    public Finality {
        clocks = List.copyOf(clocks);
    }

    /** Of a sample that counts. */
    public static Finality of(Procedure procedure, SampleState state, ReferenceRelease release) {
        Terms terms = PackTerms.of(release);
        var clocks = new ArrayList<PartyClock>();
        for (Procedure.Service service : procedure.services()) {
            if (service.isOf(state.report())) {
                clocks.add(new PartyClock(
                        service,
                        ends(Terms.Right.OBJECT, service, state, terms),
                        ends(Terms.Right.REINSPECT, service, state, terms)));
            }
        }
        Optional<LocalDate> settlesOn =
                Settlement.closed(procedure, state, terms).map(day -> day.plusDays(1));
        Why why = state.status().isFinal()
                ? whyFinal(procedure, state, release)
                : whyOpen(procedure, state, settlesOn.isPresent());
        return new Finality(why, why == Why.TIME_RUNNING ? settlesOn.orElseThrow() : null, clocks);
    }

    private static LocalDate ends(Terms.Right right, Procedure.Service service, SampleState state, Terms terms) {
        return Settlement.ends(right, service, state, terms)
                .map(Terms.Window::ends)
                .orElse(null);
    }

    private static Why whyFinal(Procedure procedure, SampleState state, ReferenceRelease release) {
        if (state.report().basis() == Basis.PUBLISHED_NOTICE) {
            return Why.PUBLISHED;
        }
        if (state.verdict() == SampleVerdict.CONFORMING) {
            return Why.CONFORMING;
        }
        if (Settlement.isByLaw(state, release)) {
            return Why.BY_LAW;
        }
        return procedure.isDeclaredFinal(state.report().number(), state.report().version())
                ? Why.DECLARED
                : Why.TIME_PASSED;
    }

    private static Why whyOpen(Procedure procedure, SampleState state, boolean isClosing) {
        if (state.verdict() != SampleVerdict.NONCONFORMING) {
            return Why.NO_FAILURE;
        }
        if (procedure.isContested(state.report())) {
            return Why.CONTESTED;
        }
        if (procedure.isReinspecting()) {
            return Why.REINSPECTING;
        }
        if (isClosing) {
            return Why.TIME_RUNNING;
        }
        return Settlement.isServed(procedure, state) ? Why.NO_TERM : Why.NOT_SERVED;
    }
}
