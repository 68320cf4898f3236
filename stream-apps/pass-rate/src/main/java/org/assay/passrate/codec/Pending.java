package org.assay.passrate.codec;

import java.util.ArrayList;
import java.util.List;
import org.assay.domain.ledger.Cause;
import org.assay.domain.passrate.EnterpriseProfile.Crossing;
import org.assay.domain.passrate.PeriodKind;
import org.assay.domain.passrate.SampleChange;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.Views;

/**
 * A change that is counted but whose sums have not been sent on yet. Its cells follow from it, so that it takes far less
 * room than what it adds to them.
 *
 * @param day the last day that had begun where the change was read
 * @param cause why the verdict changed
 * @param crossings what it did to distinct enterprises
 */
public record Pending(int day, Cause.Kind cause, SampleChange change, List<Crossing> crossings) {
    public Pending {
        crossings = List.copyOf(crossings);
    }

    /** Its bytes, which only the same views can read. */
    public static Codec<Pending> codec(Views views) {
        return new Codec<>(Pending::write, in -> read(in, views));
    }

    private static void write(Writer out, Pending pending) {
        out.number(pending.day());
        ValueCodecs.write(out, pending.cause());
        ValueCodecs.write(out, pending.change());
        out.number(pending.crossings().size());
        for (Crossing crossing : pending.crossings()) {
            out.number(crossing.day())
                    .text(crossing.view().id())
                    .text(crossing.kind().word())
                    .flag(crossing.left())
                    .number(crossing.enterprises())
                    .number(crossing.failingEnterprises());
        }
    }

    private static Pending read(Reader in, Views views) {
        int day = in.small();
        Cause.Kind cause = ValueCodecs.cause(in);
        SampleChange change = ValueCodecs.change(in);
        int size = in.size();
        List<Crossing> crossings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int ofDay = in.small();
            View view = views.find(in.text()).orElseThrow();
            PeriodKind kind = PeriodKind.named(in.text()).orElseThrow();
            crossings.add(new Crossing(ofDay, view, kind, in.flag(), in.small(), in.small()));
        }
        return new Pending(day, cause, change, crossings);
    }
}
