package org.assay.standalone.cli.act;

import picocli.CommandLine.Option;

/** What actions say, as options. An action takes those that it needs. */
final class ActionOptions {
    @Option(names = "--party", paramLabel = "producer|seller|platform", descriptionKey = "action.party")
    String party;

    @Option(names = "--report", paramLabel = "NUMBER", descriptionKey = "action.report")
    String report;

    @Option(names = "--report-version", paramLabel = "N", descriptionKey = "action.version", defaultValue = "1")
    int version;

    @Option(
            names = "--manner",
            paramLabel = "delivered|public-notice",
            descriptionKey = "action.manner",
            defaultValue = "delivered")
    String manner;

    @Option(names = "--objection", paramLabel = "ID", descriptionKey = "action.objection", defaultValue = "1")
    String objection;

    @Option(names = "--ground", paramLabel = "process|authenticity|conclusion", descriptionKey = "action.ground")
    String ground;

    @Option(names = "--outcome", paramLabel = "upheld|rejected|refused", descriptionKey = "action.outcome")
    String outcome;

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "action.rule")
    String rule;

    @Option(names = "--lab", paramLabel = "ID", descriptionKey = "action.lab")
    String lab;

    @Option(names = "--refused", descriptionKey = "action.refused")
    boolean isRefused;

    @Option(names = "--reason", paramLabel = "given-up|spare-unusable|other", descriptionKey = "action.reason")
    String reason;

    @Option(names = "--round", paramLabel = "N", descriptionKey = "action.round", defaultValue = "1")
    int round;

    @Option(names = "--failed", descriptionKey = "action.failed")
    boolean isFailed;
}
