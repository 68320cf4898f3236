package org.assay.standalone.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.assay.contract.topic.App;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.apps.AppControl;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;
import org.assay.standalone.stack.Stack;

/** The live apps of the stack. When their process does not run there is nothing to wait for and nothing to pause. */
final class Live {
    private final Home home;
    private final Connection connection;
    private final Stack stack;
    private final ConfigSources sources;

    /** @param sources the settings that they run with */
    Live(Home home, Connection connection, Stack stack, ConfigSources sources) {
        this.home = home;
        this.connection = connection;
        this.stack = stack;
        this.sources = sources;
    }

    private boolean isRunning() {
        return home.process(Part.APPS).running().isPresent();
    }

    /** Keeps back what is submitted from now on. */
    Pause pauseIntake() {
        if (isRunning()) {
            new AppControl(home).pause(App.INTAKE);
        }
        return new Pause();
    }

    /** Waits until they and other groups have read everything that intake has let in. */
    boolean isQuietWith(Collection<String> others, Duration within, Consumer<String> says) {
        List<String> groups = new ArrayList<>(others);
        if (isRunning()) {
            Apps.all().stream()
                    .filter(app -> !app.name().equals(App.INTAKE.kebab()))
                    .map((StreamsApp app) -> app.configure(sources).applicationId())
                    .forEach(groups::add);
        }
        try {
            return new Quiet(connection, groups, home.texts()).await(within, says);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The live apps, kept back until this is closed or they begin anew. */
    final class Pause implements AutoCloseable {
        private final AppControl control = new AppControl(home);
        private final boolean isRunning = isRunning();
        private boolean isHeld;
        private boolean isOver = !isRunning;

        /** Ends all apps, so that nothing of theirs is written any more. */
        void hold() {
            if (isRunning) {
                isHeld = true;
                control.hold();
            }
        }

        /** Has all apps begin anew, with the generation that is in force now. */
        void renew() {
            isOver = true;
            if (isRunning) {
                stack.renewApps();
            }
        }

        @Override
        public void close() {
            if (!isOver && isHeld) {
                renew();
            } else if (!isOver) {
                control.resume(App.INTAKE);
            }
        }
    }
}
