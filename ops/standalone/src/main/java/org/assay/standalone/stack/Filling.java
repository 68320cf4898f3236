package org.assay.standalone.stack;

import java.time.LocalDate;
import java.util.List;
import org.assay.contract.topic.OwnedTopic;
import org.assay.provisioner.Outcome;
import org.assay.provisioner.Plan;
import org.assay.provisioner.PlanApply;
import org.assay.provisioner.PlanText;
import org.assay.provisioner.TopicReader;
import org.assay.provisioner.TopicSpec;
import org.assay.provisioner.access.AccessPlan;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.access.Access;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.apps.AppSettings;
import org.assay.standalone.data.Connection;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Settings;
import org.assay.standalone.secure.Locks;
import org.assay.standalone.secure.OwnUsers;

/** What a broker and a registry need before the apps can work: topics, schemas, reference data, a business day. */
final class Filling {
    private final Home home;
    private final Connection connection;
    private final References references;
    private final Progress progress;

    Filling(Home home, Connection connection, References references, Progress progress) {
        this.home = home;
        this.connection = connection;
        this.references = references;
        this.progress = progress;
    }

    /** Adds what is missing; a second time changes nothing. */
    void fill(UpOptions options) {
        topics();
        schemas();
        Locks.of(home).ifPresent(locks -> progress.time("part.access", () -> access(locks)));
        ReleaseDesk desk = new ReleaseDesk(connection, references, home.texts());
        ControlTopic.State state = desk.control().read();
        options.clock().ifPresent(day -> requireNotPast(state, day));
        release(desk, state, options);
        options.clock().ifPresent(day -> home.settings().manualClock(true));
    }

    private void requireNotPast(ControlTopic.State state, LocalDate day) {
        state.day().filter(present -> present.isAfter(day)).ifPresent(present -> {
            throw new UserError(Exit.PENDING, home.texts().get("tick.backwards", day, present));
        });
    }

    private void topics() {
        List<TopicSpec> wanted = StackTopics.wanted(references.submitters());
        Plan plan = Plan.between(new TopicReader(connection.admin()).read(wanted), wanted);
        List<String> planned = new PlanText(home.texts().locale()).of(plan);
        List<Outcome> outcomes = progress.time("part.topics", () -> new PlanApply(connection.admin()).apply(plan));
        // The plan's last line counts; the rest is for `topics plan`.
        progress.line(planned.get(planned.size() - 1));
        outcomes.stream()
                .filter(outcome -> outcome.problem().isPresent())
                .findFirst()
                .ifPresent(failed -> {
                    throw new UserError(
                            Exit.DIFFERENT,
                            home.texts()
                                    .get(
                                            "topics.failed",
                                            failed.action().topic(),
                                            failed.problem().orElseThrow()));
                });
    }

    private void schemas() {
        List<OwnedTopic<?>> topics = StackTopics.of(references.submitters());
        Schemas schemas = new Schemas(connection.registry(), home.data().resolve("schemas.registered"));
        progress.time("part.schemas", () -> schemas.register(topics));
    }

    /** What every user and party may do; the rest is denied. */
    private int access(Locks locks) {
        OwnUsers.complete(connection.admin(), locks.secrets().passwordsByPrincipal());
        Access access = new Access(
                connection.admin(),
                Access.wanted(AppSettings.read(home), references.operator(), new PartyTopic(connection).parties()));
        AccessPlan plan = access.plan();
        access.apply(plan).stream()
                .flatMap(outcome -> outcome.problem().stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new UserError(Exit.DIFFERENT, home.texts().get("secure.access", problem));
                });
        return plan.actions().size();
    }

    private void release(ReleaseDesk desk, ControlTopic.State state, UpOptions options) {
        Settings settings = home.settings();
        int inForce = state.release().orElse(0);
        int number = options.release().orElseGet(() -> settings.release().orElse(references.latest()));
        if (options.release().isEmpty() && number < inForce) {
            progress.say("release.in-force", inForce);
            return;
        }
        boolean isNew = progress.time("part.references", () -> desk.activate(number, state.release()));
        options.release().ifPresent(settings::release);
        progress.say(isNew ? "release.activated" : "release.in-force", number);
    }
}
