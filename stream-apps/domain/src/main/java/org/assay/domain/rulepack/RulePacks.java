package org.assay.domain.rulepack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.domain.deadline.NoticePlan;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.reference.CaseLadder;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LocalParameter;
import org.assay.domain.reference.PerRelease;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleDomain;

/**
 * All rule packs of a release. The rule of a duty is the one that held on the day its term began; later rows do not reach back.
 */
public final class RulePacks {

    private static final PerRelease<RulePacks> PACKS = new PerRelease<>(
            release -> new RulePacks(release.legalRules(), release.localParameters(), release.ladders()));

    private final List<LegalRule> rules;
    private final Map<String, List<LegalRule>> byId = new HashMap<>();
    private final List<LocalParameter> parameters;
    private final List<CaseLadder> ladders;

    private RulePacks(List<LegalRule> rules, List<LocalParameter> parameters, List<CaseLadder> ladders) {
        this.rules = rules;
        rules.forEach(rule -> byId.merge(rule.id(), List.of(rule), RulePacks::both));
        // The nearest place last, so that it wins.
        this.parameters = parameters.stream()
                .sorted(Comparator.comparing(LocalParameter::region, Comparator.comparing(RulePacks::significant)))
                .toList();
        this.ladders = ladders;
    }

    /** The packs of a release. */
    public static RulePacks of(ReferenceRelease release) {
        return PACKS.of(release);
    }

    /** The packs among some rows. */
    static RulePacks of(Collection<? extends ReferenceRow> rows) {
        return new RulePacks(
                only(rows, LegalRule.class), only(rows, LocalParameter.class), only(rows, CaseLadder.class));
    }

    /**
     * The rules and ladders that hold.
     *
     * @param on the day
     * @param domain the law; the general rules are always among them
     * @param region six digits of the place, empty for the rules of the nation only
     */
    public RulePack on(LocalDate on, RuleDomain domain, String region) {
        TreeMap<String, Rule> held = new TreeMap<>();
        for (LegalRule rule : rules) {
            if ((rule.domain() == domain || rule.domain() == RuleDomain.GENERAL)
                    && rule.isEffective(on)
                    && holdsIn(rule.region(), region)) {
                held.put(rule.id(), merged(rule, on, region));
            }
        }
        TreeMap<String, Ladder> climbed = new TreeMap<>();
        ladders.stream()
                .filter(ladder -> ladder.domain() == domain && ladder.isEffective(on))
                .forEach(ladder -> climbed.put(ladder.id(), new Ladder(ladder)));
        return new RulePack(held, climbed);
    }

    /** One rule as it holds on a day in a place, whatever its domain. */
    public Optional<Rule> rule(String id, LocalDate on, String region) {
        return byId.getOrDefault(id, List.of()).stream()
                .filter(rule -> rule.isEffective(on) && holdsIn(rule.region(), region))
                .findFirst()
                .map(rule -> merged(rule, on, region));
    }

    /** When to remind and to escalate, as it holds on a day in a place; empty when the packs do not say. */
    public Optional<NoticePlan> noticePlan(LocalDate on, String region) {
        return rule(RulePack.NOTICE_RULE, on, region).map(RulePack::noticePlan);
    }

    /** A ladder as it holds on a day. */
    public Optional<Ladder> ladder(String id, LocalDate on) {
        return ladders.stream()
                .filter(ladder -> ladder.id().equals(id) && ladder.isEffective(on))
                .findFirst()
                .map(Ladder::new);
    }

    private Rule merged(LegalRule rule, LocalDate on, String region) {
        Map<String, LocalParameter> local = new HashMap<>();
        parameters.stream()
                .filter(set -> set.rule().equals(rule.id())
                        && set.isEffective(on)
                        && !region.isEmpty()
                        && holdsIn(set.region(), region)
                        && rule.parameters().containsKey(set.parameter()))
                .forEach(set -> local.put(set.parameter(), set));
        return new Rule(rule, local);
    }

    /** What a region sets holds in it and in all that lies in it. */
    private static boolean holdsIn(String ruling, String region) {
        if (ruling.isEmpty()) {
            return true;
        }
        Optional<RegionCode> place = RegionCode.of(region);
        return place.isPresent()
                && RegionCode.of(ruling)
                        .filter(code -> code.contains(place.get()))
                        .isPresent();
    }

    private static int significant(String region) {
        return region.endsWith("0000") ? 2 : region.endsWith("00") ? 4 : region.length();
    }

    private static List<LegalRule> both(List<LegalRule> some, List<LegalRule> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <T> List<T> only(Collection<? extends ReferenceRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
