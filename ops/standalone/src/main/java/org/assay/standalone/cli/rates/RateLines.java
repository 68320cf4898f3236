package org.assay.standalone.cli.rates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.standalone.cli.rates.KnownRates.Known;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.cli.show.Numbers;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import org.assay.standalone.text.Texts;

/** Rates as rows of a table and as lines for programs. */
final class RateLines {
    private static final String SEPARATOR = " · ";
    private static final int NUMBERS = 8;

    private final Names names;
    private final Texts texts;

    RateLines(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** Cells as they count now. */
    Table present(List<PassRateView> cells) {
        boolean isOneView = isOneView(cells);
        Table table = headings(cells, isOneView);
        for (PassRateView cell : cells) {
            List<Object> row = place(cell, isOneView);
            row.addAll(numbers(cell));
            table.row(row.toArray());
        }
        return table;
    }

    /** Cells as they were published on a day. */
    Table known(List<Known> known) {
        List<PassRateView> cells = known.stream().map(Known::cell).toList();
        boolean isOneView = isOneView(cells);
        Table table = headings(cells, isOneView).number(heading("version")).text(heading("published-on"));
        for (Known cell : known) {
            List<Object> row = place(cell.cell(), isOneView);
            if (cell.isPublished()) {
                row.addAll(numbers(cell.cell()));
                row.add(cell.version().getVersion());
                row.add(cell.version().getPublishedOn());
            } else {
                row.addAll(Collections.nCopies(NUMBERS + 1, ""));
                row.add(texts.get("rates.not-yet"));
            }
            table.row(row.toArray());
        }
        return table;
    }

    /** Versions of cells, with what moved them. */
    Table versions(List<PassRateRestated> versions) {
        List<PassRateView> cells =
                versions.stream().map(PassRateRestated::getValue).toList();
        boolean isOneView = isOneView(cells);
        Table table = placeHeadings(isOneView)
                .number(heading("version"))
                .text(heading("published-on"))
                .number(heading(quantity(cells)))
                .number(heading("failing"))
                .number(heading("rate"))
                .text(heading("assessment"))
                .text(heading("difference"))
                .text(heading("cause"));
        for (PassRateRestated version : versions) {
            PassRateView cell = version.getValue();
            boolean isOfTests = RateQuery.isOfTests(cell);
            List<Object> row = place(cell, isOneView);
            row.addAll(List.of(
                    version.getVersion(),
                    version.getPublishedOn(),
                    isOfTests ? cell.getCounts().getTests() : cell.getCounts().getBatches(),
                    isOfTests
                            ? cell.getCounts().getFailingTests()
                            : cell.getCounts().getFailingBatches(),
                    Numbers.percent(cell.getRate()),
                    names.word(cell.getAssessment()),
                    difference(version.getDifference(), isOfTests),
                    reasons(version)));
            table.row(row.toArray());
        }
        return table;
    }

    ObjectNode node(PassRateView cell) {
        ObjectNode node = (ObjectNode) Json.of(cell);
        ObjectNode dimensions = Json.object();
        cell.getDimensions().forEach(value -> dimensions.put(value.getName(), value.getValue()));
        node.set("dimensions", dimensions);
        node.put("name", what(cell));
        return node;
    }

    ObjectNode node(PassRateRestated version) {
        ObjectNode node = (ObjectNode) Json.of(version);
        node.set("value", node(version.getValue()));
        return node;
    }

    /** Of what was not published yet only where it belongs is told, none of its numbers. */
    ObjectNode node(Known known) {
        if (known.isPublished()) {
            return node(known.version());
        }
        ObjectNode value = node(known.cell());
        value.retain("cell", "view", "purpose", "dimensions", "periodKind", "period", "name");
        ObjectNode node = Json.object();
        node.putNull("version");
        node.putNull("publishedOn");
        node.set("value", value);
        return node;
    }

    private Table headings(List<PassRateView> cells, boolean isOneView) {
        return placeHeadings(isOneView)
                .number(heading(quantity(cells)))
                .number(heading("failing"))
                .number(heading("not-final"))
                .number(heading("enterprises"))
                .number(heading("rate"))
                .number(heading("interval"))
                .number(heading("target"))
                .text(heading("assessment"));
    }

    private Table placeHeadings(boolean isOneView) {
        Table table = new Table();
        if (!isOneView) {
            table.text(heading("view"));
        }
        return table.text(heading("purpose")).text(heading("what")).text(heading("period"));
    }

    private List<Object> place(PassRateView cell, boolean isOneView) {
        List<Object> row = new ArrayList<>();
        if (!isOneView) {
            row.add(cell.getView());
        }
        row.addAll(List.of(names.word(cell.getPurpose()), what(cell), cell.getPeriod()));
        return row;
    }

    private List<Object> numbers(PassRateView cell) {
        boolean isOfTests = RateQuery.isOfTests(cell);
        Counts counts = cell.getCounts();
        return List.of(
                isOfTests ? counts.getTests() : counts.getBatches(),
                isOfTests ? counts.getFailingTests() : counts.getFailingBatches(),
                isOfTests ? "" : counts.getProvisionalFailures(),
                isOfTests ? "" : counts.getEnterprises(),
                Numbers.percent(cell.getRate()),
                Numbers.interval(cell.getWilsonLower(), cell.getWilsonUpper()),
                Numbers.target(cell.getTarget()),
                names.word(cell.getAssessment()));
    }

    private String difference(Counts difference, boolean isOfTests) {
        if (difference == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        add(parts, isOfTests ? "tests" : "batches", isOfTests ? difference.getTests() : difference.getBatches());
        add(parts, "failing", isOfTests ? difference.getFailingTests() : difference.getFailingBatches());
        add(parts, "not-final", difference.getProvisionalFailures());
        add(parts, "enterprises", difference.getEnterprises());
        return String.join(SEPARATOR, parts);
    }

    private void add(List<String> parts, String name, long more) {
        if (more != 0) {
            parts.add(heading(name) + " " + (more > 0 ? "+" + more : "\u2212" + -more));
        }
    }

    private String reasons(PassRateRestated version) {
        return version.getReasons().stream()
                .map(reason -> names.word(reason.getCause()) + " " + reason.getChanges())
                .collect(Collectors.joining(SEPARATOR));
    }

    private String what(PassRateView cell) {
        return cell.getDimensions().stream()
                .map(value -> names.dimension(value.getName(), value.getValue()))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String quantity(List<PassRateView> cells) {
        return cells.stream().allMatch(RateQuery::isOfTests) ? "tests" : "batches";
    }

    private static boolean isOneView(List<PassRateView> cells) {
        return cells.stream().map(PassRateView::getView).distinct().count() == 1;
    }

    private String heading(String name) {
        return texts.get("column." + name);
    }
}
