package org.assay.standalone.cli.cases;

import java.util.List;
import java.util.Optional;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.casework.OpenDuty;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists cases as they stand now. */
@Command(name = "list")
final class CaseListCommand extends ShowCommand {
    private static final int WIDE = 48;
    private static final String ALL = "all";

    @Option(names = "--kind", paramLabel = "sample|interview|recall|acknowledgement", descriptionKey = "kind")
    private String kind;

    @Option(
            names = "--status",
            paramLabel = "open|closed|overturned|withdrawn|all",
            descriptionKey = "status",
            defaultValue = "open")
    private String status;

    @Option(names = "--office", paramLabel = "REGION", descriptionKey = "office")
    private String office;

    @Option(names = "--enterprise", paramLabel = "USCC|NAME", descriptionKey = "enterprise")
    private String enterprise;

    @Override
    protected int show(Connection connection) {
        OptionWords words = new OptionWords(texts());
        CaseQuery query = new CaseQuery(
                Optional.ofNullable(kind).map(word -> words.constant(CaseKind.class, "--kind", word)),
                status.equals(ALL)
                        ? Optional.empty()
                        : Optional.of(words.constant(CaseStatus.class, "--status", status)),
                Offices.prefix(office, names(), texts()),
                Optional.ofNullable(enterprise));
        List<CaseChanged> cases = new TopicScan(connection)
                .lastByKey(Topics.CASE_CHANGED).values().stream()
                        .filter(query::matches)
                        .sorted(CaseQuery.ORDER)
                        .toList();
        if (isJson()) {
            jsonLines(cases);
        } else if (cases.isEmpty()) {
            say("cases.none");
        } else {
            print(table(cases));
            say("cases.count", cases.size());
        }
        return Exit.OK;
    }

    private Table table(List<CaseChanged> cases) {
        CaseLines lines = new CaseLines(names(), texts());
        Table table = new Table()
                .text(heading("type"))
                .text(heading("subject"), WIDE)
                .text(heading("status"))
                .text(heading("standing"), WIDE)
                .text(heading("last-day"))
                .text(heading("duty"), WIDE)
                .text(heading("rule"))
                .text(heading("region"));
        for (CaseChanged known : cases) {
            Optional<OpenDuty> next = lines.next(known);
            table.row(
                    word(known.getKind()),
                    lines.subject(known),
                    word(known.getStatus()),
                    lines.states(known),
                    next.map(lines::until).orElse(""),
                    next.map(duty -> lines.duty(duty.getDuty())).orElse(""),
                    next.map(lines::rule).orElse(""),
                    names().region(known.getRegionCode()));
        }
        return table;
    }
}
