package org.assay.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * How the registry's process is started.
 *
 * @param home the unpacked distribution
 * @param dataDir where the database lies
 * @param port where it listens on 127.0.0.1
 * @param security empty for a registry that anybody on this machine may use
 */
public record RegistryCommand(Path home, Path dataDir, int port, Optional<RegistrySecurity> security) {
    // What the process needs of its parent's environment. Apicurio and Quarkus take settings from many more variables,
    // which would make
    // the registry behave differently from machine to machine.
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot");

    public RegistryCommand {
        home = home.toAbsolutePath().normalize();
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /**
     * The command of a process that outlives the one that starts it.
     *
     * @param logFile what it writes its log to, in parts of bounded size
     * @throws EmbeddedStartException when the distribution is not there
     */
    public List<String> detached(Path logFile) {
        List<String> settings = new ArrayList<>();
        setting(settings, "quarkus.log.file.enable", "true");
        setting(settings, "quarkus.log.file.path", logFile.toAbsolutePath().toString());
        setting(settings, "quarkus.log.file.rotation.max-file-size", "4M");
        setting(settings, "quarkus.log.file.rotation.max-backup-index", "2");
        Path runner = runner();
        settings.addAll(List.of("-cp", runner.toString(), mainClass(runner)));
        return command(settings);
    }

    /** The command of a process that sees the end of the one that started it on its standard input, and ends too. */
    List<String> tied() {
        Path runner = runner();
        String classPath = ownClasses() + File.pathSeparator + runner;
        return command(List.of("-cp", classPath, RegistryMain.class.getName(), mainClass(runner)));
    }

    /** Takes out of an environment what the registry would take for settings. */
    public static void clean(Map<String, String> environment) {
        environment.keySet().retainAll(ENVIRONMENT);
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        return (security.isPresent() ? "https" : "http") + "://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    private List<String> command(List<String> rest) {
        List<String> command = new ArrayList<>();
        // It starts in 1.4 s with the first compiler tier alone, in 2.4 s with both; it has no long computations.
        command.addAll(List.of(ChildProcess.java(), "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        setting(command, "quarkus.http.host", "127.0.0.1");
        if (security.isPresent()) {
            lock(command, security.get());
        } else {
            setting(command, "quarkus.http.port", Integer.toString(port));
        }
        setting(command, "quarkus.http.io-threads", "2");
        // H2 writes a commit down half a second later unless told otherwise.
        setting(
                command,
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:file:" + dataDir.resolve("registry") + ";WRITE_DELAY=0");
        // The distribution opens 20 connections at once.
        setting(command, "quarkus.datasource.jdbc.initial-size", "1");
        setting(command, "quarkus.datasource.jdbc.min-size", "1");
        setting(command, "quarkus.datasource.jdbc.max-size", "16");
        setting(command, "quarkus.log.level", "WARN");
        setting(command, "quarkus.log.category.\"io.apicurio\".level", "WARN");
        setting(command, "quarkus.banner.enabled", "false");
        command.addAll(rest);
        return command;
    }

    private void lock(List<String> command, RegistrySecurity locked) {
        setting(command, "quarkus.http.insecure-requests", "disabled");
        setting(command, "quarkus.http.ssl-port", Integer.toString(port));
        setting(command, "quarkus.http.ssl.certificate.files", locked.server().toString());
        setting(
                command,
                "quarkus.http.ssl.certificate.key-files",
                locked.server().toString());
        setting(command, "registry.auth.enabled", "true");
        setting(command, "registry.auth.role-based-authorization", "true");
        // With an address as well it would ask there for the key, even though it has it.
        setting(command, "quarkus.oidc.auth-server-url", "");
        setting(command, "quarkus.oidc.public-key", locked.publicKey());
        // Without it a refused token is logged in parts.
        setting(command, "quarkus.log.category.\"io.quarkus.oidc.runtime.OidcProvider\".level", "WARN");
    }

    private Path runner() {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(home, "apicurio-registry-app-*-runner.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("registry.missing", home), e);
        }
        throw new EmbeddedStartException(Messages.text("registry.missing", home));
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-D" + name + "=" + value);
    }

    private static Path ownClasses() {
        try {
            return Path.of(RegistryMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mainClass(Path runner) {
        try (JarFile jar = new JarFile(runner.toFile())) {
            return jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("registry.missing", runner.getParent()), e);
        }
    }
}
