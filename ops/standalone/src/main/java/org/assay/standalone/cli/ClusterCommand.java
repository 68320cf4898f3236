package org.assay.standalone.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigSources;
import org.assay.standalone.apps.AppSettings;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.Progress;
import org.assay.standalone.stack.Settling;
import picocli.CommandLine.Option;

/** A command that talks to a cluster: the one its options name, else that of the stack in the home directory. */
public abstract class ClusterCommand extends AssayCommand {
    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", descriptionKey = "bootstrap-servers")
    private String bootstrapServers;

    @Option(names = "--schema-registry-url", paramLabel = "URL", descriptionKey = "schema-registry-url")
    private String registryUrl;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "cluster-config")
    private Path config;

    /** Whether it is the stack of the home directory. */
    protected final boolean isStack() {
        return bootstrapServers == null && registryUrl == null && config == null;
    }

    /** The settings that the apps there run with, the addresses included. */
    protected final ConfigSources sources() {
        if (isStack()) {
            return AppSettings.read(home());
        }
        List<String> settings = new ArrayList<>();
        if (config != null) {
            settings.addAll(List.of("--config", config.toString()));
        }
        if (bootstrapServers != null) {
            settings.add(CommonKeys.BOOTSTRAP_SERVERS.name() + "=" + bootstrapServers);
        }
        if (registryUrl != null) {
            settings.add(CommonKeys.SCHEMA_REGISTRY_URL.name() + "=" + registryUrl);
        }
        return ConfigSources.of(settings, System.getenv());
    }

    /** A connection, to be closed by the caller. */
    protected final Connection connect() {
        return isStack() ? Connection.to(home()) : Connection.to(Apps.clients(sources()));
    }

    /** The consumer groups of the apps there. */
    protected final List<String> groups() {
        return Apps.groups(sources());
    }

    /** Waits for the effect of a command, telling on the stream for progress. */
    protected final Settling settling(Connection connection, String name, long seconds) {
        return new Settling(
                connection, groups(), texts(), Duration.ofSeconds(seconds), new Progress(err(), texts()).waiting(name));
    }
}
