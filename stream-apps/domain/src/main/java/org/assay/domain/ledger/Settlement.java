package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Sample;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.TestItemDef;

/**
 * When a laboratory's failing verdict is final without being declared so: by law at once, or when everybody who had to be
 * served can no longer object.
 *
 * @param byLaw whether it is final at once
 * @param on first day on which it is final as things stand, or null
 */
record Settlement(boolean byLaw, LocalDate on) {
    static final Settlement OPEN = new Settlement(false, null);
    private static final Settlement BY_LAW = new Settlement(true, null);

    /** Whether it is final on a day. */
    boolean isSettled(LocalDate day) {
        return byLaw || (on != null && !day.isBefore(on));
    }

    /** Of a failing verdict that a laboratory's report gave. */
    static Settlement of(LedgerRow row, SampleState state, Standing standing) {
        if (isByLaw(state, standing.release())) {
            return BY_LAW;
        }
        if (row.actions().isEmpty()) {
            return OPEN;
        }
        Procedure procedure = row.procedure();
        if (procedure.services().isEmpty() || procedure.isContested(state.report()) || procedure.isReinspecting()) {
            return OPEN;
        }
        return closed(procedure, state, PackTerms.of(standing.release()))
                .map(last -> new Settlement(false, last.plusDays(1)))
                .orElse(OPEN);
    }

    /** A re-inspection is final (食品安全法 88), and so is a food failure of microbes, which cannot be tested again. */
    static boolean isByLaw(SampleState state, ReferenceRelease release) {
        return state.report().testKind() == TestKind.REINSPECTION || isMicrobial(state, release);
    }

    static boolean isMicrobial(SampleState state, ReferenceRelease release) {
        if (state.dimensions().domain() != ProductDomain.FOOD) {
            return false;
        }
        List<JudgedTest> failing = FailingItems.of(state);
        return !failing.isEmpty()
                && failing.stream()
                        .allMatch(test -> release.item(test.itemCode())
                                .filter(TestItemDef::isMicrobe)
                                .isPresent());
    }

    /** Last day on which anybody may act against it; empty when somebody has to be served, or no rule tells. */
    static Optional<LocalDate> closed(Procedure procedure, SampleState state, Terms terms) {
        LocalDate last = null;
        boolean anybody = false;
        for (PartyRole party : PartyRole.values()) {
            Optional<Procedure.Service> service = procedure.service(party, state.report());
            if (service.isEmpty()) {
                if (mustBeServed(party, state.sample(), procedure)) {
                    return Optional.empty();
                }
                continue;
            }
            anybody = true;
            for (Terms.Right right : Terms.Right.values()) {
                Optional<LocalDate> ends =
                        ends(right, service.get(), state, terms).map(Terms.Window::ends);
                if (ends.isEmpty()) {
                    return Optional.empty();
                }
                last = last == null || ends.get().isAfter(last) ? ends.get() : last;
            }
        }
        return anybody ? Optional.of(last) : Optional.empty();
    }

    /** Whether everybody was served who has to be, and somebody was. */
    static boolean isServed(Procedure procedure, SampleState state) {
        boolean anybody = false;
        for (PartyRole party : PartyRole.values()) {
            boolean served = procedure.service(party, state.report()).isPresent();
            if (!served && mustBeServed(party, state.sample(), procedure)) {
                return false;
            }
            anybody |= served;
        }
        return anybody;
    }

    private static boolean mustBeServed(PartyRole party, Sample sample, Procedure procedure) {
        return switch (party) {
            case PRODUCER -> !procedure.isReattributed() && party.of(sample).isPresent();
            case SELLER -> party.of(sample).isPresent();
            case PLATFORM -> false;
        };
    }

    /** Until when a party that was served may use a right. */
    static Optional<Terms.Window> ends(Terms.Right right, Procedure.Service service, SampleState state, Terms terms) {
        ProductDomain domain = state.dimensions().domain();
        String region = state.dimensions().regionCode();
        Optional<LocalDate> served = service.manner() == Action.Manner.PUBLIC_NOTICE
                ? terms.deemedServed(domain, region, service.on())
                : Optional.of(service.on());
        return served.flatMap(day -> terms.window(right, domain, region, day));
    }
}
