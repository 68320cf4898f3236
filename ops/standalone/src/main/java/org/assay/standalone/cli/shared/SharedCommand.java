package org.assay.standalone.cli.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedVerdict;
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

/** Shows what partner cities read: final results, alerts, rates. */
@Command(name = "shared")
public final class SharedCommand extends ShowCommand {
    private static final int WIDE = 40;

    /** What is shared. */
    private enum Kind {
        RESULT,
        ALERT,
        RATE
    }

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private Kind kind;

    @Option(names = "--failing", descriptionKey = "failing")
    private boolean isFailingOnly;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "20")
    private int most;

    @Override
    protected int show(Connection connection) {
        TopicScan scan = new TopicScan(connection);
        if (isAskedFor(Kind.RESULT)) {
            List<SharedResult> results = scan.lastByKey(Topics.SHARED_RESULT).values().stream()
                    .filter(result -> !isFailingOnly || result.getVerdict() == SharedVerdict.NONCONFORMING)
                    .toList();
            tell(Kind.RESULT, results, this::results);
        }
        if (isAskedFor(Kind.ALERT)) {
            tell(Kind.ALERT, scan.lastByKey(Topics.SHARED_ALERT).values(), this::alerts);
        }
        if (isAskedFor(Kind.RATE)) {
            tell(Kind.RATE, scan.lastByKey(Topics.SHARED_PASS_RATE).values(), this::rates);
        }
        return Exit.OK;
    }

    private boolean isAskedFor(Kind wanted) {
        return kind == null || kind == wanted;
    }

    private <R extends SpecificRecord> void tell(Kind what, Collection<R> records, Function<List<R>, Table> table) {
        if (isJson()) {
            for (R record : records) {
                ObjectNode node = Json.object();
                node.put("record", what.name().toLowerCase(Locale.ROOT));
                node.setAll((ObjectNode) Json.of(record));
                json(node);
            }
            return;
        }
        say("shared." + what.name().toLowerCase(Locale.ROOT), records.size());
        if (!records.isEmpty() && most > 0) {
            print(table.apply(records.stream().limit(most).toList()));
            if (records.size() > most) {
                say("shared.more", records.size() - most);
            }
        }
        out().println();
    }

    private Table results(List<SharedResult> results) {
        Table table = new Table()
                .text(heading("sample"))
                .text(heading("catalogue"), WIDE)
                .text(heading("region"))
                .text(heading("purpose"))
                .text(heading("verdict"))
                .text(heading("status"))
                .number(heading("version"));
        results.forEach(result -> table.row(
                result.getSampleNumber(),
                result.getCatalogueCode() == null ? "" : names().catalogue(result.getCatalogueCode()),
                names().region(result.getRegionCode()),
                names().word("Purpose", result.getPurpose().name()),
                names().word("SampleVerdict", result.getVerdict().name()),
                word(result.getStatus()),
                result.getVersion()));
        return table;
    }

    private Table alerts(List<SharedAlert> alerts) {
        Table table = new Table()
                .text(heading("type"))
                .text(heading("status"))
                .text(heading("catalogue"), WIDE)
                .number(heading("samples"))
                .text(heading("rule"));
        alerts.forEach(alert -> table.row(
                names().word("AlertKind", alert.getKind()),
                word(alert.getStatus()),
                alert.getCatalogueCode() == null ? "" : names().catalogue(alert.getCatalogueCode()),
                alert.getSamples().size(),
                alert.getRule()));
        return table;
    }

    private Table rates(List<SharedPassRate> rates) {
        Table table = new Table()
                .text(heading("view"))
                .text(heading("purpose"))
                .text(heading("what"), WIDE)
                .text(heading("period"))
                .number(heading("batches"))
                .number(heading("failing"))
                .number(heading("rate"))
                .number(heading("interval"));
        rates.forEach(rate -> {
            StringBuilder what = new StringBuilder();
            rate.getDimensions()
                    .forEach((name, value) ->
                            what.append(what.isEmpty() ? "" : " · ").append(names().dimension(name, value)));
            table.row(
                    rate.getView(),
                    names().word("Purpose", rate.getPurpose().name()),
                    what,
                    rate.getPeriod(),
                    rate.getBatches(),
                    rate.getFailingBatches(),
                    Numbers.percent(rate.getRate()),
                    Numbers.interval(rate.getLower(), rate.getUpper()));
        });
        return table;
    }
}
