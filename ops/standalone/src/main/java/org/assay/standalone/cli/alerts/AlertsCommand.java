package org.assay.standalone.cli.alerts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows alerts (预警) as they hold now, with the rule that raised them. */
@Command(name = "alerts")
public final class AlertsCommand extends ShowCommand {
    private static final int WIDE = 64;
    private static final int GROUNDS = 56;

    /** What rests on the most comes first. */
    private static final Comparator<AlertChanged> ORDER = Comparator.comparing(AlertChanged::getKind)
            .thenComparing(Comparator.comparingLong(AlertLines::weight).reversed())
            .thenComparing(AlertChanged::getSubject)
            .thenComparing(AlertChanged::getEpisode);

    @Option(names = "--type", paramLabel = "TYPE", split = ",", descriptionKey = "type")
    private List<String> types = new ArrayList<>();

    @Option(names = "--active", descriptionKey = "active")
    private boolean isActiveOnly;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "50")
    private int most;

    @Override
    protected int show(Connection connection) {
        TopicScan scan = new TopicScan(connection);
        Set<AlertKind> kinds = kinds();
        List<AlertChanged> alerts = scan.lastByKey(Topics.ALERT_CHANGED).values().stream()
                .filter(alert -> kinds.contains(alert.getKind()))
                .filter(alert -> !isActiveOnly || AlertLines.isActive(alert))
                .sorted(ORDER)
                .toList();
        if (isJson()) {
            alerts.forEach(alert -> json(node(alert)));
        } else if (alerts.isEmpty()) {
            say("alerts.none");
        } else {
            tell(alerts);
        }
        return Exit.OK;
    }

    private Set<AlertKind> kinds() {
        if (types.isEmpty()) {
            return EnumSet.allOf(AlertKind.class);
        }
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        for (String type : types) {
            kinds.add(List.of(AlertKind.values()).stream()
                    .filter(kind -> option(kind)
                                    .equals(type.strip()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'))
                            || word(kind).equals(type.strip()))
                    .findFirst()
                    .orElseThrow(() -> error(Exit.PENDING, "alerts.no-type", type, allTypes())));
        }
        return kinds;
    }

    private static String allTypes() {
        return List.of(AlertKind.values()).stream()
                .filter(kind -> kind != AlertKind.UNKNOWN)
                .map(kind -> option(kind))
                .collect(Collectors.joining(", "));
    }

    private void tell(List<AlertChanged> alerts) {
        AlertLines lines = new AlertLines(names(), texts());
        Table table = new Table()
                .text(heading("type"))
                .text(heading("state"))
                .text(heading("severity"))
                .text(heading("subject"), WIDE)
                .text(heading("grounds"), GROUNDS)
                .text(heading("raised-on"))
                .text(heading("rule"));
        alerts.stream()
                .limit(most)
                .forEach(alert -> table.row(
                        word(alert.getKind()),
                        lines.state(alert),
                        alert.getKind() == AlertKind.RATE_BELOW_TARGET ? "" : word(alert.getSeverity()),
                        lines.subject(alert),
                        lines.grounds(alert),
                        lines.raisedOn(alert),
                        alert.getRule()));
        print(table);
        if (alerts.size() > most) {
            say("alerts.more", alerts.size() - most);
        }
        out().println();
        alerts.stream()
                .map(AlertChanged::getRule)
                .distinct()
                .forEach(rule -> out().println(rule + ": " + names().rule(rule)));
    }

    private static ObjectNode node(AlertChanged alert) {
        ObjectNode node = (ObjectNode) Json.of(alert);
        node.put("active", AlertLines.isActive(alert));
        return node;
    }
}
