package org.assay.standalone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assay.standalone.Exit;
import org.assay.standalone.home.Ports;
import org.assay.standalone.secure.SecureOptions;
import org.assay.standalone.stack.UpOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stack. */
@Command(name = "up")
final class UpCommand extends StackCommand {

    @Option(names = "--port-base", paramLabel = "PORT")
    private String portBase;

    @Option(names = "--clock", paramLabel = "DATE")
    private String clock;

    @Option(names = "--release", paramLabel = "N")
    private Integer release;

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--config", paramLabel = "FILE")
    private Path config;

    @Option(names = "--secure")
    private boolean isSecure;

    @Option(names = "--server-name", paramLabel = "HOST")
    private List<String> serverNames = new ArrayList<>();

    @Option(names = "--certificate-port", paramLabel = "PORT")
    private Integer certificatePort;

    @Option(names = "--gateway", negatable = true)
    private Boolean gateway;

    @Override
    protected int run() {
        UpOptions options = options();
        if (gateway != null) {
            home().settings().gateway(gateway);
        }
        if (!stack().up(options)) {
            return alreadyUp(options);
        }
        Ports ports = home().ports();
        say("up.ready", home());
        say("up.addresses", ports.bootstrapServers(), home().registryUrl(), ports.health());
        if (home().settings().hasGateway()) {
            say("up.gateway", home().gatewayUrl());
        }
        return Exit.OK;
    }

    /** What was asked for beyond running is refused, not forgotten. */
    private int alreadyUp(UpOptions options) {
        Ports running = home().ports();
        if (options.ports().filter(wanted -> !wanted.equals(running)).isPresent()) {
            throw error(Exit.BAD_CONFIG, "stack.ports-fixed", running.base());
        }
        say("up.already", home());
        warnOfItsEnd();
        if (options.clock().isPresent() || options.release().isPresent()) {
            throw error(Exit.PENDING, "up.too-late");
        }
        if (options.config().isPresent() || !options.settings().isEmpty()) {
            throw error(Exit.PENDING, "up.settings-too-late");
        }
        if (options.secure().isPresent()) {
            throw error(Exit.PENDING, "secure.running");
        }
        return Exit.OK;
    }

    private Optional<SecureOptions> secure() {
        if (!isSecure) {
            if (!serverNames.isEmpty() || certificatePort != null) {
                throw error(Exit.PENDING, "secure.needed");
            }
            return Optional.empty();
        }
        OptionalInt port = certificatePort == null ? OptionalInt.empty() : OptionalInt.of(certificatePort);
        return Optional.of(new SecureOptions(serverNames, port));
    }

    private UpOptions options() {
        Optional<Ports> ports = ports(portBase);
        Optional<LocalDate> day = Optional.ofNullable(clock).map(text -> Days.parse(text, texts()));
        OptionalInt number = release == null ? OptionalInt.empty() : OptionalInt.of(release);
        for (String setting : settings) {
            if (setting.indexOf('=') < 1) {
                throw error(Exit.PENDING, "up.setting", setting);
            }
        }
        return new UpOptions(ports, day, number, settings, Optional.ofNullable(config), secure());
    }
}
