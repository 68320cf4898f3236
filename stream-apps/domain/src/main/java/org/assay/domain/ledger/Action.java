package org.assay.domain.ledger;

/** What an office does about a sample. */
public sealed interface Action {
    /** Its kind. */
    ActionKind kind();

    /** The verdict of a report version is declared final. */
    record Finalised(String reportNumber, int version) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.FINALISED;
        }
    }

    /** The laboratory of the re-inspection is named (复检机构). */
    record ReinspectionLabNamed(String lab) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.REINSPECTION_LAB_NAMED;
        }
    }

    /** The result notice of a report version was served on a party (送达). */
    record NoticeServed(PartyRole party, String reportNumber, int version, Manner manner) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.NOTICE_SERVED;
        }
    }

    /** How a notice was served. */
    enum Manner {
        DELIVERED,
        /** 公告送达: counts as served some time after it was published. */
        PUBLIC_NOTICE
    }

    /** A party objects (异议). */
    record ObjectionFiled(String objection, PartyRole party, Ground ground) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.OBJECTION_FILED;
        }
    }

    /** What an objection is about. */
    enum Ground {
        PROCESS,
        AUTHENTICITY,
        CONCLUSION
    }

    /**
     * An objection was decided.
     *
     * @param rule rule it was decided by, or null
     */
    record ObjectionDecided(String objection, ObjectionOutcome outcome, String rule) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.OBJECTION_DECIDED;
        }
    }

    /** How an objection was decided. */
    enum ObjectionOutcome {
        UPHELD,
        REJECTED,
        /** 不予受理. */
        REFUSED
    }

    /** A party applies for a re-inspection (复检申请). */
    record ReinspectionApplied(PartyRole party) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.REINSPECTION_APPLIED;
        }
    }

    /**
     * The application was decided.
     *
     * @param rule rule it was decided by, or null
     */
    record ReinspectionDecided(boolean accepted, String rule) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.REINSPECTION_DECIDED;
        }
    }

    /** The re-inspection ends without a report: the first conclusion stands. */
    record ReinspectionTerminated(Reason reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.REINSPECTION_TERMINATED;
        }
    }

    /** Why a re-inspection ended. */
    enum Reason {
        GIVEN_UP,
        SPARE_UNUSABLE,
        OTHER
    }

    /**
     * A duty that follows from the verdict was acted on (处置). It changes no verdict.
     *
     * @param round which re-check, or null
     * @param passed whether the re-check was passed, or null
     * @param rule rule whose duty was done, or null
     */
    record DutyActed(ActionKind kind, Integer round, Boolean passed, String rule) implements Action {
        public DutyActed {
            if (!kind.isDuty()) {
                throw new IllegalArgumentException("no duty: " + kind);
            }
        }
    }
}
