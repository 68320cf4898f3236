package org.assay.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.domain.ledger.Sanctions;
import org.assay.domain.ledger.Sanctions.Scope;

/** Sanctions of laboratories. */
public final class SanctionMapping {
    private SanctionMapping() {}

    /** Whether a control command is a standing order of a sanction. */
    public static boolean isOrder(Object command) {
        return command instanceof LabSanctioned || command instanceof LabSanctionLifted;
    }

    /** What stands after an order. */
    public static Sanctions after(Sanctions before, Object command) {
        if (command instanceof LabSanctioned e) {
            return before.sanctioned(e.getSanction(), e.getLab(), scope(e.getItems(), e.getFrom(), e.getTo()));
        }
        LabSanctionLifted e = (LabSanctionLifted) command;
        return before.lifted(e.getSanction(), scope(e.getItems(), e.getFrom(), e.getTo()));
    }

    private static Scope scope(List<String> items, LocalDate from, LocalDate to) {
        return new Scope(Set.copyOf(items), from, to);
    }

    /** What intake looks at, by field. */
    static Map<String, Object> words(Object command) {
        var words = new LinkedHashMap<String, Object>();
        if (command instanceof LabSanctioned e) {
            words.put("command.sanction", e.getSanction());
            words.put("command.lab", e.getLab());
            items(words, e.getItems());
        } else if (command instanceof LabSanctionLifted e) {
            words.put("command.sanction", e.getSanction());
            items(words, e.getItems());
        }
        return words;
    }

    private static void items(Map<String, Object> words, List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            words.put("command.items." + i, items.get(i));
        }
    }
}
