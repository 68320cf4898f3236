package org.assay.domain.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;

/**
 * All reference data of one release, ready to be looked up. Immutable and shared; built once per release.
 *
 * <p>Lookups that take a day use the rows that hold on it, which for a limit is the day of sampling.
 */
public final class ReferenceRelease {

    private final int number;
    private final List<CatalogueEntry> catalogueEntries;
    private final List<TestItemDef> allItems;
    private final List<LimitRule> allLimits;
    private final List<Submitter> allSubmitters;
    private final List<Region> allRegions;
    private final List<Industry> allIndustries;
    private final List<CalendarDay> calendarDays;
    private final List<Target> targets;
    private final List<AlertRule> rules;
    private final List<LegalRule> legalRules;
    private final List<LocalParameter> localParameters;
    private final List<CaseLadder> ladders;
    private final NameIndex<CatalogueEntry> catalogue;
    private final NameIndex<TestItemDef> items;
    private final Map<String, Map<String, List<LimitRule>>> limits;
    private final Map<String, Submitter> submitters;
    private final Map<String, Submitter> labs;
    private final Map<String, Region> regions;
    private final Map<String, Region> regionsByName;
    private final Map<String, Industry> industries;
    private final Map<LocalDate, CalendarDay> calendar;
    private final Set<Integer> calendarYears;

    private ReferenceRelease(int number, Collection<? extends ReferenceRow> all) {
        this.number = number;
        this.catalogueEntries = sorted(all, CatalogueEntry.class);
        this.allItems = sorted(all, TestItemDef.class);
        this.allLimits = sorted(all, LimitRule.class);
        this.allSubmitters = sorted(all, Submitter.class);
        this.allRegions = sorted(all, Region.class);
        this.allIndustries = sorted(all, Industry.class);
        this.calendarDays = sorted(all, CalendarDay.class);
        this.targets = sorted(all, Target.class);
        this.rules = sorted(all, AlertRule.class);
        this.legalRules = sorted(all, LegalRule.class);
        this.localParameters = sorted(all, LocalParameter.class);
        this.ladders = sorted(all, CaseLadder.class);
        this.catalogue = ReferenceNames.catalogue(catalogueEntries);
        this.items = ReferenceNames.items(allItems);
        this.limits = byProductAndItem(allLimits);
        this.submitters = index(allSubmitters, Submitter::principal);
        this.labs = index(
                allSubmitters.stream()
                        .filter(submitter -> submitter.kind() == Submitter.Kind.LAB)
                        .toList(),
                Submitter::id);
        this.regions = index(allRegions, Region::code);
        this.regionsByName = ReferenceNames.regions(allRegions);
        this.industries = index(allIndustries, Industry::code);
        this.calendar = index(calendarDays, CalendarDay::date);
        this.calendarYears = calendar.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Builds a release.
     *
     * @param number its number
     * @param rows the rows that hold in it, as {@link ReleaseRows#fold} gives them, checked by {@link ReferenceChecks}
     */
    public static ReferenceRelease of(int number, Collection<? extends ReferenceRow> rows) {
        return new ReferenceRelease(number, rows);
    }

    /** Number of the release; a decision records it. */
    public int number() {
        return number;
    }

    /**
     * The catalogue entry that a code, name, synonym or path of levels means: code before name before synonym, and a name
     * that a class shares with its own child means the class.
     */
    public Optional<CatalogueEntry> catalogue(String codeOrNameOrSynonym, LocalDate on) {
        return catalogue.find(codeOrNameOrSynonym, on);
    }

    /** The class of an entry; empty for a class of the first level. */
    public Optional<CatalogueEntry> classOf(CatalogueEntry entry, LocalDate on) {
        return entry.isTopLevel() ? Optional.empty() : catalogue.find(entry.classCode(), on);
    }

    /** The test item that a code, name or synonym means. */
    public Optional<TestItemDef> item(String codeOrName) {
        return items.find(codeOrName, null);
    }

    /** The limit of an item for a product kind: of the entry itself, else of its class, else of the class above. */
    public Optional<LimitRule> limit(String catalogueCode, String itemCode, LocalDate on) {
        String code = catalogueCode;
        for (int level = 0; level < ReferenceChecks.MAX_LEVELS && !code.isEmpty(); level++) {
            for (LimitRule rule : limits.getOrDefault(code, Map.of()).getOrDefault(itemCode, List.of())) {
                if (rule.isEffective(on)) {
                    return Optional.of(rule);
                }
            }
            code = catalogue.find(code, on).map(CatalogueEntry::classCode).orElse("");
        }
        return Optional.empty();
    }

    /** Who a principal is. */
    public Optional<Submitter> submitter(String principal) {
        return Optional.ofNullable(submitters.get(principal));
    }

    /** A laboratory by its id. */
    public Optional<Submitter> lab(String id) {
        return Optional.ofNullable(labs.get(id));
    }

    /** A region by its six digits. */
    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** A region by full, short or English name; where two regions share a short name, the higher level. */
    public Optional<Region> regionNamed(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(regionsByName.get(NameKey.of(name)));
    }

    /** An industry by its code. */
    public Optional<Industry> industry(String code) {
        return Optional.ofNullable(industries.get(code));
    }

    /** The alerts that no rule raises, not even one that has ended. */
    public List<AlertRule.Kind> kindsWithoutRule() {
        return Stream.of(AlertRule.Kind.values())
                .filter(kind -> rules.stream().noneMatch(rule -> rule.kind() == kind))
                .toList();
    }

    /** The target of a statistic. */
    public Optional<Target> target(SamplingPurpose purpose, ProductDomain domain, LocalDate on) {
        return targets.stream()
                .filter(target -> target.purpose() == purpose && target.domain() == domain && target.isEffective(on))
                .findFirst();
    }

    /** The rule that raises a kind of alert; of interviews, the one of repeated failures. */
    public Optional<AlertRule> rule(AlertRule.Kind kind, LocalDate on) {
        return rule(kind.name(), on);
    }

    /** The rule by which something asks for an interview. */
    public Optional<AlertRule> rule(AlertRule.Trigger trigger, LocalDate on) {
        return rule(trigger.naturalKey(), on);
    }

    private Optional<AlertRule> rule(String naturalKey, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.naturalKey().equals(naturalKey) && rule.isEffective(on))
                .findFirst();
    }

    /** The calendar's exception for a day, if it has one. */
    public Optional<CalendarDay> calendarDay(LocalDate date) {
        return Optional.ofNullable(calendar.get(date));
    }

    /** Whether a day is worked: Monday to Friday unless the calendar says otherwise. */
    public boolean isWorkingDay(LocalDate date) {
        CalendarDay day = calendar.get(date);
        if (day != null) {
            return day.kind() == CalendarDay.Kind.WORK;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the calendar of a year is loaded; without it, counting working days in that year is a guess. */
    public boolean coversYear(int year) {
        return calendarYears.contains(year);
    }

    /** All dated rows of the catalogue, by code. */
    public List<CatalogueEntry> catalogueEntries() {
        return catalogueEntries;
    }

    /** All test items, by code. */
    public List<TestItemDef> items() {
        return allItems;
    }

    /** All dated limits, by product and item. */
    public List<LimitRule> limits() {
        return allLimits;
    }

    /** All submitters, by principal. */
    public List<Submitter> submitters() {
        return allSubmitters;
    }

    /** All regions, by code. */
    public List<Region> regions() {
        return allRegions;
    }

    /** All industries, by code. */
    public List<Industry> industries() {
        return allIndustries;
    }

    /** All exceptions from the working week, by date. */
    public List<CalendarDay> calendarDays() {
        return calendarDays;
    }

    /** All dated targets. */
    public List<Target> targets() {
        return targets;
    }

    /** All dated alert rules. */
    public List<AlertRule> rules() {
        return rules;
    }

    /** All dated rules of the packs; {@code RulePacks} looks them up. */
    public List<LegalRule> legalRules() {
        return legalRules;
    }

    /** All dated parameters that cities set. */
    public List<LocalParameter> localParameters() {
        return localParameters;
    }

    /** All dated ladders of cases. */
    public List<CaseLadder> ladders() {
        return ladders;
    }

    private static <T extends ReferenceRow> List<T> sorted(Collection<? extends ReferenceRow> all, Class<T> type) {
        return all.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(RowKey::of))
                .toList();
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        Map<K, V> map = new HashMap<>();
        values.forEach(value -> map.putIfAbsent(key.apply(value), value));
        return map;
    }

    private static Map<String, Map<String, List<LimitRule>>> byProductAndItem(List<LimitRule> limits) {
        Map<String, Map<String, List<LimitRule>>> map = new HashMap<>();
        limits.forEach(limit -> map.computeIfAbsent(limit.catalogueCode(), code -> new HashMap<>())
                .computeIfAbsent(limit.itemCode(), code -> new ArrayList<>())
                .add(limit));
        return map;
    }
}
