package org.assay.standalone.stack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assay.standalone.home.Ports;
import org.assay.standalone.secure.SecureOptions;

/**
 * How a stack is started.
 *
 * @param ports ports for this and later starts; empty for those of before
 * @param clock the business day to begin with, by hand from then on
 * @param release the reference release to activate; empty for the newest
 * @param settings settings of the apps, {@code KEY=VALUE}
 * @param config a file with settings of the apps
 * @param secure locks to put on; empty to leave them as they are
 */
public record UpOptions(
        Optional<Ports> ports,
        Optional<LocalDate> clock,
        OptionalInt release,
        List<String> settings,
        Optional<Path> config,
        Optional<SecureOptions> secure) {

    public UpOptions {
        settings = List.copyOf(settings);
    }

    /** Everything as it was, or as it is by default, but for the ports. */
    public static UpOptions on(Optional<Ports> ports) {
        return new UpOptions(
                ports, Optional.empty(), OptionalInt.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
