package org.assay.standalone.cli.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.domain.reference.Submitter;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.access.Party;
import org.assay.standalone.access.PartyChanges;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.access.Secrets;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.NewTopics;
import org.assay.standalone.stack.References;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a party in: its record, its topics, what it may do, and what it needs to log in. */
@Command(name = "add")
public final class PartyAddCommand extends PartyCommand {
    private static final Set<PartyKind> SUBMITTING = Set.of(PartyKind.LAB, PartyKind.OFFICE);

    @Parameters(paramLabel = "NAME", descriptionKey = "party.name")
    private String name;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "party.region")
    private List<String> regions = List.of();

    @Mixin
    private DoorOptions doors;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run(PartyKind kind, Connection connection) {
        PartyTopic parties = new PartyTopic(connection);
        Optional<PartyChanged> before = parties.find(name);
        check(kind, before);
        List<String> fingerprints = fingerprints(doors.certificates);
        boolean isAuthorized = isAuthorized(connection);
        Instant now = WallClock.system().now();
        // With no door named it comes by Kafka, where there is something to log in to.
        Optional<Secrets.NewKey> key = doors.isHttp ? Optional.of(Secrets.apiKey(now)) : Optional.empty();
        PartyChanged added =
                PartyChanges.added(before, name, kind, regions, key.map(Secrets.NewKey::record), fingerprints, now);
        Party party = Party.of(added);
        List<OwnedTopic<?>> topics = new ArrayList<>(party.topics());
        topics.add(Topics.PARTY_CHANGED);
        NewTopics.make(connection, topics, texts());
        // First the record: whatever else is missing after a failure, `access apply` and `rotate` make from it.
        parties.write(added);
        Credentials credentials = new Credentials(texts());
        credentials.apiKey(key);
        if (isAuthorized) {
            apply(connection, parties);
            if (doors.isKafka || doors.isAny()) {
                credentials.password(connection, party, doors.target(home(), name), doors.advertised);
            }
        }
        if (isJson) {
            json(credentials.json(added));
        } else {
            say(
                    "party.added",
                    name,
                    party.submits().isEmpty() ? party.reads() + "*" : String.join(", ", party.submits()));
            credentials.lines().forEach(out()::println);
        }
        return Exit.OK;
    }

    private void check(PartyKind kind, Optional<PartyChanged> before) {
        References references = references();
        if (!OwnedTopicFamily.PRINCIPAL.matcher(name).matches() || Party.isReserved(name, references.operator())) {
            throw error(Exit.PENDING, "party.bad-name", name);
        }
        if (before.filter(party -> party.getStatus() == PartyStatus.ACTIVE).isPresent()) {
            throw error(Exit.PENDING, "party.taken", name, parent());
        }
        Optional<Submitter> submitter = references.submitters().stream()
                .filter(known -> known.principal().equals(name))
                .findFirst();
        if (SUBMITTING.contains(kind)) {
            if (submitter
                    .filter(known -> known.kind().name().equals(kind.name()))
                    .isEmpty()) {
                // What it submits is judged by who it is: name, USCC, CMA and region belong to a release, which is
                // reviewed.
                String file = kind == PartyKind.LAB ? "labs.csv" : "offices.csv";
                throw error(Exit.PENDING, "party.no-reference." + parent(), name, file, references.latest() + 1);
            }
        } else if (submitter.isPresent()) {
            throw error(Exit.PENDING, "party.submitter", name);
        }
        for (String region : regions) {
            if (references.release(references.latest()).region(region).isEmpty()) {
                throw error(Exit.PENDING, "party.no-region", region);
            }
        }
    }
}
