package org.assay.standalone.cli.demo;

import java.time.Duration;
import java.time.LocalDate;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReleaseRows;
import org.assay.runtime.time.BusinessZone;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.apps.AppSettings;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.campaign.Campaign;
import org.assay.standalone.campaign.CampaignGenerator;
import org.assay.standalone.cli.AssayCommand;
import org.assay.standalone.cli.AssayMain;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.stack.Progress;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.ReleaseDesk;
import org.assay.standalone.stack.Settling;
import org.assay.standalone.stack.Stack;
import org.assay.standalone.stack.UpOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole pipeline on a made-up campaign. */
@Command(name = "demo")
public final class DemoCommand extends AssayCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_SAMPLES = 99_999;

    @Option(names = "--once", descriptionKey = "once")
    private boolean isOnce;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed", defaultValue = "1")
    private long seed;

    @Option(names = "--samples", paramLabel = "N", descriptionKey = "samples", defaultValue = "3000")
    private int samples;

    @Override
    protected int run() throws Exception {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw error(Exit.PENDING, "demo.samples", MOST_SAMPLES);
        }
        Installation installation = Installation.current(texts());
        Stack stack = new Stack(home(), installation, new Progress(err(), texts()));
        say("demo.hello");
        stack.up(UpOptions.on(ports(null)));
        try {
            return play(References.read(installation.references(), texts()));
        } finally {
            if (isOnce) {
                stack.down();
            }
        }
    }

    private int play(References references) throws InterruptedException {
        try (Connection connection = Connection.to(home())) {
            ControlTopic control = new ReleaseDesk(connection, references, texts()).control();
            ControlTopic.State state = control.read();
            Campaign campaign = campaign(references, state);
            Telling telling = new Telling(connection, texts(), out(), err());
            boolean isNews = telling.tell("demo.reports", campaign.reports());
            isNews |= telling.tell("demo.corrections", campaign.corrections());
            isNews |= telling.tell("demo.actions", campaign.actions());
            Settling settling = new Settling(
                    connection, Apps.groups(AppSettings.read(home())), texts(), PATIENCE, telling::waiting);
            if (isNews && settling.isJudged(state)) {
                // Read again: the apps may have begun today meanwhile.
                ControlTopic.State now = control.read();
                LocalDate day = now.day().orElseGet(DemoCommand::today).plusDays(1);
                control.tick(now, day);
                say("demo.day", day);
            }
            if (!settling.isEverywhere(state)) {
                throw error(Exit.NOT_QUIET, "demo.not-quiet", PATIENCE.toMinutes());
            }
            telling.summary();
            show(campaign);
            return Exit.OK;
        }
    }

    private Campaign campaign(References references, ControlTopic.State state) {
        int number = state.release().orElse(references.latest());
        ReferenceRelease release = ReferenceRelease.of(
                number, ReleaseRows.fold(references.releases(), number).values());
        LocalDate today = today();
        // The day may have been set ahead by hand; a report must not lie in the future of the clock.
        LocalDate last = state.day().filter(today::isAfter).orElse(today).minusDays(1);
        CampaignGenerator generator = new CampaignGenerator(release, seed, last);
        say("demo.campaign", samples, generator.firstDay(), last, seed);
        return generator.generate(samples);
    }

    private static LocalDate today() {
        return WallClock.system().today(BusinessZone.CHINA);
    }

    private void show(Campaign campaign) {
        assay("rates");
        assay("alerts", "--type", "interview", "--active", "--most", "8");
        assay("alerts", "--type", "rate-below-target", "--active", "--most", "5");
        assay("shared", "--most", "3");
        if (!isOnce) {
            campaign.example().ifPresent(example -> new Overturning(home(), texts(), out()).explain(example));
        }
    }

    /** Runs another command, and shows how the user would. */
    private void assay(String... words) {
        out().println();
        out().println("$ ./assay " + String.join(" ", words));
        String[] arguments = new String[words.length + 2];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--home";
        arguments[words.length + 1] = home().root().toString();
        AssayMain.commandLine(texts().locale(), out(), err()).execute(arguments);
    }
}
