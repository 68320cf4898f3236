package org.assay.systemtests.access;

/**
 * Who may do what, written down by hand: r read, w write, c create, x delete, a alter, s see the settings, t set them, d only see that it is
 * there, a dot nothing at all. Lab {@code lab-a} comes by HTTP, too.
 */
final class ExpectedAccess {
    static final String TOPICS = """
topic                                          intake ledger passrate alerting casework sharing operator gateway connect lab-a lab-a-2 office reg reg-2 city city-2 anonymous
sampling.ingress.lab-a.result.v1               r      .      .        .        .        .       rwcast   rw      .       w     .       .      .   .     .    .      .
sampling.ingress.lab-a-2.result.v1             r      .      .        .        .        .       rwcast   .       .       .     w       .      .   .     .    .      .
sampling.ingress.lab-a.sample.v1               r      .      .        .        .        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.ingress.office.sample.v1              r      .      .        .        .        .       rwcast   .       .       .     .       w      .   .     .    .      .
sampling.ingress.office.office-action.v1       r      .      .        .        .        .       rwcast   .       .       .     .       w      .   .     .    .      .
sampling.ingress.office.subject-action.v1      r      .      .        .        .        .       rwcast   .       .       .     .       w      .   .     .    .      .
sampling.ingress.operator.control.v1           r      .      .        .        .        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.reference.limit.v1                    r      r      r        .        r        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.reference.rule.v1                     r      r      r        r        r        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.sample-event.accepted.v1      w      r      .        .        .        .       rcast    .       .       .     .       .      .   .     .    .      .
sampling.private.office-action.accepted.v1     w      .      .        r        r        .       rcast    .       .       .     .       .      .   .     .    .      .
sampling.private.submission.decided.v1         w      w      .        .        w        .       rwcast   r       .       .     .       .      .   .     .    .      .
sampling.private.submission.rejected.v1        w      .      .        .        .        .       rcast    .       .       .     .       .      .   .     .    .      .
sampling.private.submission.held.v1            w      .      .        .        .        .       rcast    .       .       .     .       .      .   .     .    .      .
sampling.private.submission.replayed.v1        .      .      .        .        .        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.generation.switched.v1        .      .      .        .        .        .       rwcast   r       .       .     .       .      .   .     .    .      .
sampling.private.party.changed.v1              .      .      .        .        .        .       rwcast   r       .       .     .       .      .   .     .    .      .
sampling.private.subscription.changed.v1       .      .      .        .        .        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.verdict.changed.v1            .      w      r        r        r        r       rwcast   r       .       .     .       .      .   .     .    .      .
sampling.private.verdict.changed.v1.g2         .      w      r        r        r        r       rcxast   r       .       .     .       .      .   .     .    .      .
sampling.private.pass-rate.view.v1             .      .      w        r        .        r       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.pass-rate.view.v1.g2          .      .      w        r        .        r       rcxast   .       .       .     .       .      .   .     .    .      .
sampling.private.pass-rate.restated.v1         .      .      w        .        .        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.alert.changed.v1              .      .      .        w        .        r       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.subject-alert.changed.v1      .      .      .        w        r        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.case.changed.v1               .      .      .        .        w        .       rwcast   .       .       .     .       .      .   .     .    .      .
sampling.private.case.notified.v1              .      .      .        .        w        .       rwcast   .       r       .     .       .      .   .     .    .      .
sampling.shared.result.changed.v1              .      .      .        .        .        w       rwcast   .       .       .     .       .      .   .     r    r      .
sampling.shared.pass-rate.view.v1              .      .      .        .        .        w       rwcast   .       .       .     .       .      .   .     r    r      .
sampling.regulator.reg.alert.changed.v1        .      .      .        .        .        .       rcast    .       .       .     .       .      r   .     .    .      .
sampling.regulator.reg-2.alert.changed.v1      .      .      .        .        .        .       rcast    .       .       .     .       .      .   r     .    .      .
sampling.regulator.office.alert.changed.v1     .      .      .        .        .        .       rcast    .       .       .     .       r      .   .     .    .      .
sampling-ledger-ledger-store-changelog         .      rwcxs  .        .        .        .       rx       .       .       .     .       .      .   .     .    .      .
sampling-ledger-g2-ledger-store-changelog      .      rwcxs  .        .        .        .       rx       .       .       .     .       .      .   .     .    .      .
sampling-casework-case-store-changelog         .      .      .        .        rwcxs    .       rx       .       .       .     .       .      .   .     .    .      .
sampling-intake.dlq                            w      .      .        .        .        .       rcast    .       .       .     .       .      .   .     .    .      .
sampling-ledger.dlq                            .      w      .        .        .        .       rcast    .       .       .     .       .      .   .     .    .      .
sampling-ledger.dlq.g2                         .      w      .        .        .        .       rcx      .       .       .     .       .      .   .     .    .      .
assay-connect-offsets                          .      .      .        .        .        .       .        .       rwcs    .     .       .      .   .     .    .      .
somebody-elses                                 .      .      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
""";

    static final String CLUSTER = """
cluster       intake ledger passrate alerting casework sharing operator gateway connect lab-a lab-a-2 office reg reg-2 city city-2 anonymous
kafka-cluster .      .      .        .        .        .       ast      .       .       .     .       .      .   .     .    .      .
""";

    /** y: may join it; of the operator: may look at it, and commit for it. */
    static final String GROUPS = """
group              intake ledger passrate alerting casework sharing operator gateway connect lab-a lab-a-2 office reg reg-2 city city-2 anonymous
sampling-intake    y      .      .        .        .        .       y        .       .       .     .       .      .   .     .    .      .
sampling-ledger    .      y      .        .        .        .       y        .       .       .     .       .      .   .     .    .      .
sampling-ledger-g2 .      y      .        .        .        .       y        .       .       .     .       .      .   .     .    .      .
sampling-pass-rate .      .      y        .        .        .       y        .       .       .     .       .      .   .     .    .      .
sampling-alerting  .      .      .        y        .        .       y        .       .       .     .       .      .   .     .    .      .
sampling-casework  .      .      .        .        y        .       y        .       .       .     .       .      .   .     .    .      .
sampling-sharing   .      .      .        .        .        y       y        .       .       .     .       .      .   .     .    .      .
assay-gateway      .      .      .        .        .        .       .        y       .       .     .       .      .   .     .    .      .
connect-mail       .      .      .        .        .        .       .        .       y       .     .       .      .   .     .    .      .
lab-a.reader       .      .      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
office.reader      .      .      .        .        .        .       .        .       .       .     .       y      .   .     .    .      .
reg.reader         .      .      .        .        .        .       .        .       .       .     .       .      y   .     .    .      .
reg-2.reader       .      .      .        .        .        .       .        .       .       .     .       .      .   y     .    .      .
city.reader        .      .      .        .        .        .       .        .       .       .     .       .      .   .     y    .      .
city-2.reader      .      .      .        .        .        .       .        .       .       .     .       .      .   .     .    y      .
somebody-elses     .      .      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
""";

    static final String TRANSACTIONS = """
transaction          intake ledger passrate alerting casework sharing operator gateway connect lab-a lab-a-2 office reg reg-2 city city-2 anonymous
sampling-intake-1    y      .      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
sampling-ledger-1    .      y      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
sampling-ledger-g2-1 .      y      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
assay-rebuild        .      .      .        .        .        .       y        .       .       .     .       .      .   .     .    .      .
assay-replay         .      .      .        .        .        .       y        .       .       .     .       .      .   .     .    .      .
assay-connect-1      .      .      .        .        .        .       .        .       y       .     .       .      .   .     .    .      .
somebody-elses       .      .      .        .        .        .       .        .       .       .     .       .      .   .     .    .      .
""";

    private ExpectedAccess() {}
}
