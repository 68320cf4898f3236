package org.assay.standalone.apps;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assay.contract.topic.App;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;

/** Pauses and resumes apps of a running stack. */
public final class AppControl {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Longer than the apps' own close timeout of 20 s. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);

    private static final int OK = 200;

    private final Home home;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /** Control of the stack of a home directory. */
    public AppControl(Home home) {
        this.home = home;
    }

    /** The file that holds the token of the present start. */
    public static Path token(Home home) {
        return (home.settings().isSecure() ? home.secrets() : home.run()).resolve("control.token");
    }

    /** Stops an app from taking records. What it has taken is still committed; wait for that with Quiet. */
    public void pause(App app) {
        send("/pause/" + app.kebab());
    }

    /** Lets an app go on. */
    public void resume(App app) {
        send("/resume/" + app.kebab());
    }

    /** Ends all apps; they begin anew when they are told to, or when this process has ended. */
    public void hold() {
        send("/hold/apps", STOP_WITHIN);
    }

    /** Has all apps begin anew, with the generation that is in force now; returns when those of before have ended. */
    public void renew() {
        send("/renew/apps", STOP_WITHIN);
    }

    private void send(String path) {
        send(path, TIMEOUT);
    }

    private void send(String path, Duration within) {
        URI uri = URI.create("http://127.0.0.1:" + home.ports().control() + path);
        try {
            String token = Files.readString(token(home)).strip();
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(within)
                    .header(
                            ControlEndpoint.PROCESS,
                            Long.toString(ProcessHandle.current().pid()))
                    .header("Authorization", ControlEndpoint.SCHEME + token)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != OK) {
                throw new UserError(Exit.DIFFERENT, home.texts().get("control.refused", uri, status));
            }
        } catch (IOException e) {
            throw new UserError(Exit.DIFFERENT, home.texts().get("stack.not-running", home), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
