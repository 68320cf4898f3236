package org.assay.standalone.cli.access;

import java.nio.file.Path;
import java.util.List;
import org.assay.standalone.home.Home;
import picocli.CommandLine.Option;

/** By which doors a party comes in, and where the files for its clients go. */
final class DoorOptions {
    @Option(names = "--http", descriptionKey = "party.http")
    boolean isHttp;

    @Option(names = "--kafka", descriptionKey = "party.kafka")
    boolean isKafka;

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "party.certificate-file")
    List<Path> certificates = List.of();

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "party.to")
    private Path directory;

    @Option(names = "--advertise", paramLabel = "HOST:PORT", descriptionKey = "party.advertise")
    String advertised;

    /** Whether none is named. */
    boolean isAny() {
        return !isHttp && !isKafka && certificates.isEmpty();
    }

    /** Where the files of a party go. */
    Path target(Home home, String name) {
        return directory == null ? home.root().resolve("parties").resolve(name) : directory;
    }
}
