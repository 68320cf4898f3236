package org.assay.standalone.cli;

import java.time.LocalDate;
import org.assay.runtime.time.BusinessZone;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.Settling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins the next business days. */
@Command(name = "tick")
final class TickCommand extends ClusterCommand {
    @Parameters(paramLabel = "+Nd|DATE", descriptionKey = "day")
    private String day;

    @Option(names = "--within", paramLabel = "SECONDS", descriptionKey = "within", defaultValue = "600")
    private long within;

    @Override
    protected int run() throws InterruptedException {
        References references = References.read(installation().references(), texts());
        try (Connection connection = connect()) {
            ControlTopic control = new ControlTopic(connection, references.operator());
            requireNext(control.read());
            Settling settling = settling(connection, "part.day", within);
            // An assessment at the beginning of the day must not count rows of two releases.
            if (!settling.isJudged(control.read())) {
                throw error(
                        Exit.NOT_QUIET, "tick.judging", control.read().release().getAsInt(), within);
            }
            // Read again: a day may have begun meanwhile.
            ControlTopic.State state = control.read();
            LocalDate wanted = requireNext(state);
            int begun = control.tick(state, wanted);
            if (!settling.isEverywhere(state)) {
                throw error(Exit.NOT_QUIET, "tick.not-settled", begun, wanted, within);
            }
            say("tick.done", begun, wanted);
            return Exit.OK;
        }
    }

    private LocalDate requireNext(ControlTopic.State state) {
        LocalDate present = state.day().orElseGet(() -> WallClock.system().today(BusinessZone.CHINA));
        LocalDate wanted = Days.parse(day, present, texts());
        if (state.day().isPresent() && !wanted.isAfter(present)) {
            throw error(Exit.PENDING, "tick.backwards", wanted, present);
        }
        if (wanted.isAfter(present.plusDays(Days.MOST))) {
            throw error(Exit.PENDING, "tick.far", wanted, Days.MOST);
        }
        return wanted;
    }
}
