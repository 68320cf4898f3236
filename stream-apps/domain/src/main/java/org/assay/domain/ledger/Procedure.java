package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the accepted actions on a sample mean: who was served, who objects, how far a re-inspection is (异议和复检程序). */
public final class Procedure {
    /** How far a re-inspection is. */
    public enum Reinspection {
        NONE,
        APPLIED,
        REFUSED,
        ACCEPTED,
        TERMINATED
    }

    /** A report version served on a party. */
    public record Service(PartyRole party, String reportNumber, int version, Action.Manner manner, LocalDate on) {
        boolean isOf(CountedReport report) {
            return reportNumber.equals(report.number()) && version == report.version();
        }
    }

    /**
     * An objection.
     *
     * @param about what the party had been served
     * @param outcome null while it is open
     */
    public record Objection(
            String id,
            PartyRole party,
            Action.Ground ground,
            LocalDate filedOn,
            Service about,
            Action.ObjectionOutcome outcome) {
        public boolean isOpen() {
            return outcome == null;
        }

        boolean isUpheld() {
            return outcome == Action.ObjectionOutcome.UPHELD;
        }
    }

    private static final Procedure NONE = new Procedure();

    private final List<Service> services = new ArrayList<>();
    private final Map<String, Objection> objections = new LinkedHashMap<>();
    private final List<Action.Finalised> finals = new ArrayList<>();
    private Reinspection reinspection = Reinspection.NONE;
    private String reinspectionLab;

    private Procedure() {}

    /** Folds actions in the order in which they were accepted. */
    public static Procedure of(List<ActionFact> actions) {
        if (actions.isEmpty()) {
            return NONE;
        }
        var procedure = new Procedure();
        actions.forEach(procedure::take);
        return procedure;
    }

    private void take(ActionFact fact) {
        Action action = fact.action();
        if (action instanceof Action.Finalised e) {
            finals.add(e);
        } else if (action instanceof Action.ReinspectionLabNamed e) {
            reinspectionLab = e.lab();
            reinspection = Reinspection.ACCEPTED;
        } else if (action instanceof Action.NoticeServed e) {
            services.add(new Service(e.party(), e.reportNumber(), e.version(), e.manner(), fact.actedOn()));
        } else if (action instanceof Action.ObjectionFiled e) {
            objections.put(
                    e.objection(),
                    new Objection(e.objection(), e.party(), e.ground(), fact.actedOn(), last(e.party()), null));
        } else if (action instanceof Action.ObjectionDecided e) {
            objections.computeIfPresent(
                    e.objection(),
                    (id, o) -> new Objection(id, o.party(), o.ground(), o.filedOn(), o.about(), e.outcome()));
        } else if (action instanceof Action.ReinspectionApplied) {
            reinspection = Reinspection.APPLIED;
        } else if (action instanceof Action.ReinspectionDecided e) {
            reinspection = e.accepted() ? Reinspection.ACCEPTED : Reinspection.REFUSED;
        } else if (action instanceof Action.ReinspectionTerminated) {
            reinspection = Reinspection.TERMINATED;
        }
    }

    private Service last(PartyRole party) {
        return services.stream()
                .filter(service -> service.party() == party)
                .reduce((before, next) -> next)
                .orElseThrow(() -> new IllegalStateException("an objection of a party that was not served"));
    }

    /** What was served, in order. */
    public List<Service> services() {
        return List.copyOf(services);
    }

    /** All objections, in order. */
    public List<Objection> objections() {
        return List.copyOf(objections.values());
    }

    /** How far a re-inspection is; accepted also when its report is there. */
    public Reinspection reinspection() {
        return reinspection;
    }

    /** The laboratory whose re-inspection counts; null while none is named, and when the re-inspection has ended. */
    public String reinspectionLab() {
        return reinspection == Reinspection.TERMINATED ? null : reinspectionLab;
    }

    /** Whether the nominal producer has shown that the product is not theirs (标称生产者否认). */
    public boolean isReattributed() {
        return objections.values().stream()
                .anyMatch(objection -> objection.ground() == Action.Ground.AUTHENTICITY
                        && objection.party() == PartyRole.PRODUCER
                        && objection.isUpheld());
    }

    Optional<Objection> objection(String id) {
        return Optional.ofNullable(objections.get(id));
    }

    Optional<Service> service(PartyRole party, CountedReport report) {
        return services.stream()
                .filter(service -> service.party() == party && service.isOf(report))
                .findFirst();
    }

    boolean isDeclaredFinal(String reportNumber, int version) {
        return finals.stream().anyMatch(mark -> mark.reportNumber().equals(reportNumber) && mark.version() == version);
    }

    /** Whether an objection, or one that was upheld and has not led to another version yet, keeps a conclusion open. */
    boolean isContested(CountedReport report) {
        return objections.values().stream()
                .anyMatch(objection -> objection.ground() == Action.Ground.AUTHENTICITY
                        ? objection.isOpen()
                        : (objection.isOpen() || objection.isUpheld())
                                && objection.about().isOf(report));
    }

    /** Whether a re-inspection is asked for or going on. */
    boolean isReinspecting() {
        return reinspection == Reinspection.APPLIED || reinspection == Reinspection.ACCEPTED;
    }
}
