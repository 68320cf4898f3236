package org.assay.standalone.cli.access;

import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.access.PartyChanges;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.data.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shuts a party out: every credential and right is void. What it has submitted stays. */
@Command(name = "remove")
public final class PartyRemoveCommand extends PartyCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "party.name")
    private String name;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run(PartyKind kind, Connection connection) {
        PartyTopic parties = new PartyTopic(connection);
        PartyChanged removed = PartyChanges.removed(
                active(parties, name, kind), WallClock.system().now());
        boolean isAuthorized = isAuthorized(connection);
        parties.write(removed);
        if (isAuthorized) {
            apply(connection, parties);
        }
        if (isJson) {
            json(Credentials.shown(removed));
        } else {
            say("party.removed", name);
        }
        return Exit.OK;
    }
}
