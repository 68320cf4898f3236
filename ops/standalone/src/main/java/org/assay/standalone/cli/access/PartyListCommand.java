package org.assay.standalone.cli.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.standalone.Exit;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the parties of a kind, without their secrets. */
@Command(name = "list")
public final class PartyListCommand extends PartyCommand {
    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run(PartyKind kind, Connection connection) {
        List<PartyChanged> parties = new PartyTopic(connection)
                .all().values().stream()
                        .filter(party -> party.getKind() == kind)
                        .toList();
        if (isJson) {
            parties.forEach(party -> json(Credentials.shown(party)));
        } else if (parties.isEmpty()) {
            say("party.none", parent());
        } else {
            print(table(parties));
        }
        return Exit.OK;
    }

    private Table table(List<PartyChanged> parties) {
        Table table = new Table()
                .text(texts().get("party.column.name"))
                .text(texts().get("party.column.status"))
                .text(texts().get("party.column.regions"))
                .text(texts().get("party.column.keys"))
                .number(texts().get("party.column.certificates"))
                .number(texts().get("party.column.version"))
                .text(texts().get("party.column.changed"));
        for (PartyChanged party : parties) {
            table.row(
                    party.getPrincipal(),
                    texts().word("word.PartyStatus", party.getStatus().name()),
                    String.join(" ", party.getRegions()),
                    party.getApiKeys().stream().map(this::shown).collect(Collectors.joining(", ")),
                    party.getCertificates().size(),
                    party.getVersion(),
                    party.getChangedAt());
        }
        return table;
    }

    private String shown(ApiKey key) {
        Instant end = key.getExpiresAt();
        return end == null ? key.getKeyId() : texts().get("party.key-until", key.getKeyId(), end);
    }
}
