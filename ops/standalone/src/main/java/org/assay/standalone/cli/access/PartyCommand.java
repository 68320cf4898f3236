package org.assay.standalone.cli.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.provisioner.access.AccessOutcome;
import org.assay.provisioner.access.AccessReader;
import org.assay.standalone.Exit;
import org.assay.standalone.access.Access;
import org.assay.standalone.access.Certificates;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.cli.AssayCommand;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import picocli.CommandLine.Command;

/** A command about parties of one kind: that of the command above it. */
public abstract class PartyCommand extends ClusterCommand {

    /** What it does with parties of this kind. */
    protected abstract int run(PartyKind kind, Connection connection) throws Exception;

    @Override
    protected final int run() throws Exception {
        try (Connection connection = connect()) {
            return run(PartyKind.valueOf(parent().toUpperCase(Locale.ROOT)), connection);
        }
    }

    final References references() {
        return References.read(installation().references(), texts());
    }

    /** The party of this name and kind that may come in. */
    final PartyChanged active(PartyTopic parties, String name, PartyKind kind) {
        Optional<PartyChanged> party =
                parties.find(name).filter(known -> known.getKind() == kind && known.getStatus() == PartyStatus.ACTIVE);
        return party.orElseThrow(() -> error(Exit.PENDING, "party.unknown", name, parent()));
    }

    /** Whether there are rights to give; says so when there are none. */
    final boolean isAuthorized(Connection connection) {
        boolean isAuthorized = new AccessReader(connection.admin()).isAuthorized();
        if (!isAuthorized) {
            err().println(texts().get("access.left-out"));
        }
        return isAuthorized;
    }

    /** Gives and takes what the parties ask for now; what our own users have follows, too. */
    final void apply(Connection connection, PartyTopic parties) {
        Access access = new Access(
                connection.admin(), Access.wanted(sources(), references().operator(), parties.parties()));
        Optional<AccessOutcome> failed = access.apply(access.plan()).stream()
                .filter(outcome -> outcome.problem().isPresent())
                .findFirst();
        if (failed.isPresent()) {
            throw error(Exit.DIFFERENT, "access.failed", failed.get().problem().orElseThrow());
        }
    }

    /** Fingerprints of certificates in files. */
    final List<String> fingerprints(List<Path> files) {
        List<String> fingerprints = new ArrayList<>();
        for (Path file : files) {
            try {
                fingerprints.add(Certificates.fingerprint(file));
            } catch (IOException | CertificateException e) {
                throw error(Exit.PENDING, "party.certificate", file, e.getMessage());
            }
        }
        return fingerprints;
    }

    /** Only has subcommands. */
    abstract static class Kind extends AssayCommand {
        @Override
        protected int run() {
            out().println(usage());
            return Exit.PENDING;
        }
    }

    /** Offices. */
    @Command(
            name = "office",
            subcommands = {
                PartyAddCommand.class,
                PartyRotateCommand.class,
                PartyRemoveCommand.class,
                PartyListCommand.class
            })
    public static final class Office extends Kind {}

    /** Those who read alerts. */
    @Command(
            name = "regulator",
            subcommands = {
                PartyAddCommand.class,
                PartyRotateCommand.class,
                PartyRemoveCommand.class,
                PartyListCommand.class
            })
    public static final class Regulator extends Kind {}

    /** Partner cities. */
    @Command(
            name = "city",
            subcommands = {
                PartyAddCommand.class,
                PartyRotateCommand.class,
                PartyRemoveCommand.class,
                PartyListCommand.class
            })
    public static final class City extends Kind {}
}
