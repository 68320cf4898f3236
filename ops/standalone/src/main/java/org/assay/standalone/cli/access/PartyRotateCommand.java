package org.assay.standalone.cli.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.provisioner.access.AccessReader;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.access.Party;
import org.assay.standalone.access.PartyChanges;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.access.Secrets;
import org.assay.standalone.data.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a party new secrets: those of its doors, or of those that are named. */
@Command(name = "rotate")
public final class PartyRotateCommand extends PartyCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "party.name")
    private String name;

    @Mixin
    private DoorOptions doors;

    @Option(names = "--grace", paramLabel = "HOURS", descriptionKey = "party.grace", defaultValue = "24")
    private long grace;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run(PartyKind kind, Connection connection) {
        if (grace < 0) {
            throw error(Exit.PENDING, "party.bad-grace", grace);
        }
        PartyTopic parties = new PartyTopic(connection);
        PartyChanged before = active(parties, name, kind);
        boolean isAuthorized = isAuthorized(connection);
        boolean hasKey = doors.isHttp || (doors.isAny() && !before.getApiKeys().isEmpty());
        Instant now = WallClock.system().now();
        Optional<Secrets.NewKey> key = hasKey ? Optional.of(Secrets.apiKey(now)) : Optional.empty();
        PartyChanged rotated = PartyChanges.rotated(
                before,
                key.map(Secrets.NewKey::record),
                fingerprints(doors.certificates),
                Duration.ofHours(grace),
                now);
        Credentials credentials = new Credentials(texts());
        credentials.apiKey(key);
        parties.write(rotated);
        if (isAuthorized) {
            apply(connection, parties);
            if (doors.isKafka
                    || (doors.isAny()
                            && new AccessReader(connection.admin()).passwords().contains(name))) {
                credentials.password(connection, Party.of(rotated), doors.target(home(), name), doors.advertised);
            }
        }
        if (isJson) {
            json(credentials.json(rotated));
        } else {
            say("party.rotated", name);
            credentials.lines().forEach(out()::println);
            if (hasKey && !before.getApiKeys().isEmpty()) {
                say("party.grace-left", grace);
            }
        }
        return Exit.OK;
    }
}
