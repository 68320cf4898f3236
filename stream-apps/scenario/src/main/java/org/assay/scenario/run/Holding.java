package org.assay.scenario.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.SharedAs;
import org.assay.scenario.story.Standing;

/** Holds what is expected at a moment against what is to be seen. */
final class Holding {
    private final Findings findings;
    private final Sight sight;
    private final Scribe scribe;
    private final Cast cast;
    private final ReferenceRelease release;

    Holding(Findings findings, Sight sight, Scribe scribe, Cast cast, ReferenceRelease release) {
        this.findings = findings;
        this.sight = sight;
        this.scribe = scribe;
        this.cast = cast;
        this.release = release;
    }

    /**
     * Looks at everything that is expected.
     *
     * @param sample whom it is about unless it names another
     * @param rulings what became of the step before, one each submission
     */
    void check(Shaped expect, String sample, List<Ruling> rulings) {
        String name = expect.text("sample", sample);
        SampleKey key = cast.key(name);
        if (!rulings.isEmpty()) {
            ruling(expect, rulings);
        }
        state(expect, sight.sample(key));
        findings.equal(expect, "shared", SharedAs.class, () -> sight.shared(key));
        expect.list("alerts", Shaped.class)
                .forEach(alert -> new AlertCheck(findings, sight, scribe.sample(name)).check(alert));
        var rates = new RateCheck(findings, sight, scribe.sample(name), release);
        expect.list("rates", Shaped.class).forEach(rates::rate);
        expect.list("restated", Shaped.class).forEach(rates::versions);
        new CaseCheck(findings, sight, scribe.sample(name)).check(expect);
    }

    /** Of several submissions every one must have come to it. */
    private void ruling(Shaped expect, List<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            if (expect.has("accepted")) {
                findings.equal(
                        expect, "accepted", Boolean.class, () -> ruling.kind().equals("ACCEPTED"));
            }
            if (expect.has("duplicate")) {
                findings.equal(
                        expect, "duplicate", Boolean.class, () -> ruling.kind().equals("DUPLICATE"));
            }
            expect.text("refused").ifPresent(reason -> {
                String came = ruling.kind().equals("REFUSED") ? ruling.reason() : ruling.kind();
                findings.note(expect, "refused", came.equalsIgnoreCase(reason), reason, came);
            });
            findings.equal(expect, "rule", String.class, ruling::rule);
            findings.among(expect, "allowed", ruling::allowed);
        }
    }

    private void state(Shaped expect, Optional<SampleState> state) {
        findings.equal(expect, "verdict", Standing.class, () -> Standing.of(state.map(SampleState::verdict)));
        findings.equal(
                expect,
                "status",
                VerdictStatus.class,
                () -> state.map(SampleState::status).orElse(null));
        findings.equal(
                expect,
                "liable",
                PartyRole.class,
                () -> state.map(Holding::liable).orElse(null));
        findings.equal(
                expect,
                "product",
                String.class,
                () -> state.map(s -> s.dimensions().catalogueCode()).orElse(null));
        findings.among(
                expect,
                "flags",
                () -> state.map(s -> s.flags().stream().map(Enum::name).toList())
                        .orElse(List.of()));
        if (expect.has("items")) {
            Map<String, String> came = items(state);
            Map<String, String> expected = new TreeMap<>(expect.map("items", String.class));
            expected.replaceAll((item, outcome) -> outcome.toUpperCase(Locale.ROOT));
            findings.note(expect, "items", came.entrySet().containsAll(expected.entrySet()), expected, came);
        }
    }

    private static Map<String, String> items(Optional<SampleState> state) {
        Map<String, String> outcomes = new TreeMap<>();
        state.ifPresent(s -> s.report()
                .tests()
                .forEach(test ->
                        outcomes.put(test.itemCode(), test.judgement().outcome().name())));
        return outcomes;
    }

    private static PartyRole liable(SampleState state) {
        Optional<String> enterprise = state.liable().flatMap(party -> party.enterprise());
        for (PartyRole role : PartyRole.values()) {
            if (enterprise.isPresent() && enterprise.equals(Cast.enterprise(state.sample(), role))) {
                return role;
            }
        }
        return null;
    }
}
