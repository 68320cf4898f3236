package org.assay.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The command line of {@link BrokerMain}. */
record BrokerOptions(
        Path dataDir,
        int port,
        int controllerPort,
        Path readyFile,
        boolean exitWithParent,
        Optional<BrokerSecurity> security,
        Map<String, String> properties) {

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the options.
     *
     * @throws EmbeddedStartException naming the first option that is not understood
     */
    static BrokerOptions parse(String... args) {
        Path dataDir = null;
        Path readyFile = null;
        int port = 0;
        int controllerPort = 0;
        boolean exitWithParent = false;
        Path secrets = null;
        int certificatePort = 0;
        Map<String, String> properties = new LinkedHashMap<>();
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--data-dir" -> dataDir = Path.of(value(option, rest));
                case "--port" -> port = port(option, rest);
                case "--controller-port" -> controllerPort = port(option, rest);
                case "--ready-file" -> readyFile = Path.of(value(option, rest)).toAbsolutePath();
                case "--secrets" -> secrets = Path.of(value(option, rest));
                case "--certificate-port" -> certificatePort = port(option, rest);
                case "--exit-with-parent" -> exitWithParent = true;
                case "--set" -> {
                    String[] pair = value(option, rest).split("=", 2);
                    if (pair.length < 2) {
                        throw new EmbeddedStartException(Messages.text("option.pair", pair[0]));
                    }
                    properties.put(pair[0], pair[1]);
                }
                default -> throw new EmbeddedStartException(Messages.text("option.unknown", option));
            }
        }
        if (dataDir == null) {
            throw new EmbeddedStartException(Messages.text("option.missing", "--data-dir"));
        }
        OptionalInt byCertificate = certificatePort == 0 ? OptionalInt.empty() : OptionalInt.of(certificatePort);
        Optional<BrokerSecurity> security =
                Optional.ofNullable(secrets).map(directory -> new BrokerSecurity(directory, byCertificate));
        return new BrokerOptions(
                dataDir, port, controllerPort, readyFile, exitWithParent, security, Map.copyOf(properties));
    }

    EmbeddedBroker broker() {
        EmbeddedBroker.Builder builder =
                EmbeddedBroker.builder().dataDir(dataDir).clientPort(port).controllerPort(controllerPort);
        properties.forEach(builder::property);
        security.ifPresent(builder::security);
        return builder.build();
    }

    private static int port(String option, Deque<String> rest) {
        String text = value(option, rest);
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new EmbeddedStartException(Messages.text("option.port", option, text), e);
        }
        throw new EmbeddedStartException(Messages.text("option.port", option, text));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new EmbeddedStartException(Messages.text("option.value", option));
        }
        return rest.removeFirst();
    }
}
