package org.assay.standalone.cli;

import java.time.LocalDate;
import org.assay.runtime.time.BusinessZone;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.References;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins the next business days. */
@Command(name = "tick")
final class TickCommand extends StackCommand {
    @Parameters(paramLabel = "+Nd|DATE", descriptionKey = "day")
    private String day;

    @Override
    protected int run() {
        References references = References.read(installation().references(), texts());
        try (Connection connection = Connection.to(home())) {
            ControlTopic control = new ControlTopic(connection, references.operator());
            ControlTopic.State state = control.read();
            LocalDate present = state.day().orElseGet(() -> WallClock.system().today(BusinessZone.CHINA));
            LocalDate wanted = Days.parse(day, present, texts());
            if (state.day().isPresent() && !wanted.isAfter(present)) {
                throw error(Exit.PENDING, "tick.backwards", wanted, present);
            }
            if (wanted.isAfter(present.plusDays(Days.MOST))) {
                throw error(Exit.PENDING, "tick.far", wanted, Days.MOST);
            }
            int begun = control.tick(state, wanted);
            say("tick.done", begun, wanted);
            return Exit.OK;
        }
    }
}
