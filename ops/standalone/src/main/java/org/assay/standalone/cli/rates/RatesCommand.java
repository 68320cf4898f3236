package org.assay.standalone.cli.rates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.sample.Purpose;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.Numbers;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows pass rates (合格率) with their intervals, targets and what the interval says of the target. */
@Command(name = "rates")
public final class RatesCommand extends ShowCommand {
    private static final String SEPARATOR = " · ";

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

    @Override
    protected int show(Connection connection) {
        TopicScan scan = new TopicScan(connection);
        RateQuery query = query();
        Collection<PassRateView> cells = scan.lastByKey(Topics.PASS_RATE_VIEW).values().stream()
                .filter(cell -> cell.getAssessedOn() == null)
                .toList();
        requireView(cells);
        List<PassRateView> shown =
                cells.stream().filter(query::matches).sorted(RateQuery.ORDER).toList();
        if (isJson()) {
            shown.forEach(cell -> json(node(cell)));
        } else if (shown.isEmpty()) {
            say(cells.isEmpty() ? "rates.nothing" : "rates.none", query.shownView());
        } else {
            print(table(shown));
            say("rates.note");
        }
        return Exit.OK;
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

    private Table table(List<PassRateView> cells) {
        boolean isOneView = cells.stream().map(PassRateView::getView).distinct().count() == 1;
        Table table = new Table();
        if (!isOneView) {
            table.text(heading("view"));
        }
        table.text(heading("purpose"))
                .text(heading("what"))
                .text(heading("period"))
                .number(heading(cells.stream().allMatch(RateQuery::isOfTests) ? "tests" : "batches"))
                .number(heading("failing"))
                .number(heading("not-final"))
                .number(heading("enterprises"))
                .number(heading("rate"))
                .number(heading("interval"))
                .number(heading("target"))
                .text(heading("assessment"));
        for (PassRateView cell : cells) {
            boolean isOfTests = RateQuery.isOfTests(cell);
            Counts counts = cell.getCounts();
            List<Object> row = new ArrayList<>();
            if (!isOneView) {
                row.add(cell.getView());
            }
            row.addAll(List.of(
                    word(cell.getPurpose()),
                    what(cell),
                    cell.getPeriod(),
                    isOfTests ? counts.getTests() : counts.getBatches(),
                    isOfTests ? counts.getFailingTests() : counts.getFailingBatches(),
                    isOfTests ? "" : counts.getProvisionalFailures(),
                    isOfTests ? "" : counts.getEnterprises(),
                    Numbers.percent(cell.getRate()),
                    Numbers.interval(cell.getWilsonLower(), cell.getWilsonUpper()),
                    Numbers.target(cell.getTarget()),
                    word(cell.getAssessment())));
            table.row(row.toArray());
        }
        return table;
    }

    private String what(PassRateView cell) {
        return cell.getDimensions().stream()
                .map(value -> names().dimension(value.getName(), value.getValue()))
                .collect(Collectors.joining(SEPARATOR));
    }

    private ObjectNode node(PassRateView cell) {
        ObjectNode node = (ObjectNode) Json.of(cell);
        ObjectNode dimensions = Json.object();
        cell.getDimensions().forEach(value -> dimensions.put(value.getName(), value.getValue()));
        node.set("dimensions", dimensions);
        node.put("name", what(cell));
        return node;
    }
}
