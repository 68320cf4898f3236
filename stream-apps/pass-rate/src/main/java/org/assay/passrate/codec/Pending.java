package org.assay.passrate.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Contribution;
import org.assay.domain.passrate.Counts;
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
 * @param crossings what it did to distinct enterprises
 */
public record Pending(int day, SampleChange change, List<Crossing> crossings) {
    public Pending {
        crossings = List.copyOf(crossings);
    }

    /** Everything it adds, cell by cell; a cell may come twice. */
    public void forEach(Views views, BiConsumer<Cell, Counts> add) {
        Contribution.of(change, views).forEach(add);
        crossings.forEach(crossing -> add.accept(crossing.cell(change), crossing.counts()));
    }

    /** Its bytes, which only the same views can read. */
    public static Codec<Pending> codec(Views views) {
        return new Codec<>(Pending::write, in -> read(in, views));
    }

    private static void write(Writer out, Pending pending) {
        out.number(pending.day());
        ValueCodecs.write(out, pending.change());
        out.number(pending.crossings().size());
        for (Crossing crossing : pending.crossings()) {
            out.text(crossing.view().id())
                    .text(crossing.kind().word())
                    .flag(crossing.left())
                    .number(crossing.enterprises())
                    .number(crossing.failingEnterprises());
        }
    }

    private static Pending read(Reader in, Views views) {
        int day = in.small();
        SampleChange change = ValueCodecs.change(in);
        int size = in.size();
        List<Crossing> crossings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            View view = views.find(in.text()).orElseThrow();
            PeriodKind kind = PeriodKind.named(in.text()).orElseThrow();
            crossings.add(new Crossing(view, kind, in.flag(), in.small(), in.small()));
        }
        return new Pending(day, change, crossings);
    }
}
