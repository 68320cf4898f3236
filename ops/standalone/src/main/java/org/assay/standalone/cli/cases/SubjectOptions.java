package org.assay.standalone.cli.cases;

import picocli.CommandLine.Option;

/** What actions on subjects say, as options. An action takes those that it needs. */
final class SubjectOptions {
    @Option(names = "--enterprise", paramLabel = "USCC|NAME", descriptionKey = "enterprise")
    String enterprise;

    @Option(names = "--area", paramLabel = "INDUSTRY|COUNTY", descriptionKey = "area")
    String area;

    @Option(names = "--product", paramLabel = "KEY", descriptionKey = "product")
    String product;

    @Option(names = "--alert", paramLabel = "ID", descriptionKey = "alert")
    String alert;

    @Option(names = "--harm", paramLabel = "GRADE", descriptionKey = "harm")
    String harm;

    @Option(names = "--probability", paramLabel = "GRADE", descriptionKey = "probability")
    String probability;

    @Option(names = "--no-defect", descriptionKey = "no-defect")
    boolean isWithoutDefect;

    @Option(names = "--voluntary", descriptionKey = "voluntary")
    boolean isVoluntary;

    @Option(names = "--units", paramLabel = "N", descriptionKey = "units")
    Long units;

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "rule")
    String rule;
}
