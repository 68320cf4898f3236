package org.assay.standalone.cli.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.sample.Purpose;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.Days;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows pass rates (合格率) with their intervals, targets and what the interval says of the target. */
@Command(name = "rates")
public final class RatesCommand extends ShowCommand {
    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "view")
    private String view;

    @Option(names = "--purpose", paramLabel = "PURPOSE", descriptionKey = "purpose")
    private String purpose;

    @Option(names = "--catalogue", paramLabel = "KIND", descriptionKey = "catalogue")
    private String catalogue;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "region")
    private String region;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private String period;

    @Option(names = "--all", descriptionKey = "all")
    private boolean isAll;

    @Option(names = "--as-known-on", paramLabel = "DATE", descriptionKey = "as-known-on")
    private String asKnownOn;

    @Option(names = "--versions", arity = "0..1", fallbackValue = "", paramLabel = "CELL", descriptionKey = "versions")
    private String versions;

    @Override
    protected int show(Connection connection) {
        TopicScan scan = new TopicScan(connection);
        RateQuery query = query();
        Collection<PassRateView> cells = scan.lastByKey(Topics.PASS_RATE_VIEW).values().stream()
                .filter(cell -> cell.getAssessedOn() == null)
                .toList();
        requireView(cells);
        if (versions != null) {
            showVersions(scan, query);
        } else if (asKnownOn != null) {
            showKnown(KnownRates.on(Days.parse(asKnownOn, texts()), published(scan), cells, query), query);
        } else {
            showPresent(cells, query);
        }
        return Exit.OK;
    }

    private void showPresent(Collection<PassRateView> cells, RateQuery query) {
        List<PassRateView> shown =
                cells.stream().filter(query::matches).sorted(RateQuery.ORDER).toList();
        if (isJson()) {
            shown.forEach(cell -> json(lines().node(cell)));
        } else if (shown.isEmpty()) {
            say(cells.isEmpty() ? "rates.nothing" : "rates.none", query.shownView());
        } else {
            print(lines().present(shown));
            say("rates.note");
        }
    }

    private void showKnown(List<KnownRates.Known> known, RateQuery query) {
        if (isJson()) {
            known.forEach(cell -> json(lines().node(cell)));
        } else if (known.isEmpty()) {
            say("rates.none", query.shownView());
        } else {
            print(lines().known(known));
            say("rates.known-note", asKnownOn);
        }
    }

    /** Given a day, too, those published by then. */
    private void showVersions(TopicScan scan, RateQuery query) {
        Optional<LocalDate> until = Optional.ofNullable(asKnownOn).map(day -> Days.parse(day, texts()));
        List<PassRateRestated> shown = published(scan).stream()
                .filter(version -> versions.isEmpty()
                        ? query.isAskedFor(version.getValue())
                        : version.getValue().getCell().equals(versions))
                .filter(version ->
                        until.map(day -> !version.getPublishedOn().isAfter(day)).orElse(true))
                .sorted(Comparator.comparing(PassRateRestated::getValue, RateQuery.ORDER)
                        .thenComparing(PassRateRestated::getVersion))
                .toList();
        if (isJson()) {
            shown.forEach(version -> json(lines().node(version)));
        } else if (shown.isEmpty()) {
            say(versions.isEmpty() ? "rates.no-versions" : "rates.no-versions-of", query.shownView(), versions);
        } else {
            print(lines().versions(shown));
            say("rates.versions-note");
        }
    }

    private static List<PassRateRestated> published(TopicScan scan) {
        List<PassRateRestated> published = new ArrayList<>();
        scan.each(Topics.PASS_RATE_RESTATED, entry -> published.add(entry.value()));
        return published;
    }

    private RateLines lines() {
        return new RateLines(names(), texts());
    }

    private RateQuery query() {
        Optional<Set<String>> codes = Optional.ofNullable(catalogue).map(names()::catalogueCodes);
        if (codes.isPresent() && codes.get().isEmpty()) {
            // What the catalogue does not know is counted under the name that was submitted.
            codes = Optional.of(Set.of(catalogue.strip()));
        }
        Optional<String> prefix = Optional.ofNullable(region)
                .map(text ->
                        names().regionPrefix(text).orElseThrow(() -> error(Exit.PENDING, "rates.no-region", text)));
        return new RateQuery(
                Optional.ofNullable(view),
                Optional.ofNullable(purpose).map(this::purpose),
                codes,
                prefix,
                Optional.ofNullable(period),
                isAll);
    }

    private Purpose purpose(String text) {
        for (Purpose known : Purpose.values()) {
            if (option(known).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))
                    || word(known).equals(text)) {
                return known;
            }
        }
        String all = List.of(Purpose.values()).stream()
                .filter(known -> known != Purpose.UNKNOWN)
                .map(known -> option(known))
                .collect(Collectors.joining(", "));
        throw error(Exit.PENDING, "rates.no-purpose", text, all);
    }

    private void requireView(Collection<PassRateView> cells) {
        Set<String> views = cells.stream().map(PassRateView::getView).collect(Collectors.toCollection(TreeSet::new));
        if (view != null && !cells.isEmpty() && !views.contains(view)) {
            throw error(Exit.PENDING, "rates.no-view", view, String.join(", ", views));
        }
    }
}
