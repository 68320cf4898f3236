package org.assay.standalone.cli.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.SubjectAction;
import org.assay.runtime.time.BusinessZone;
import org.assay.standalone.Exit;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.cli.Days;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.cli.act.Decided;
import org.assay.standalone.cli.show.DecisionLines;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import org.assay.standalone.submit.Senders;
import org.assay.standalone.submit.Submitting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends an action of an office that is about no single sample, and says what was decided. */
@Command(name = "act")
final class CaseActCommand extends ClusterCommand {
    @Parameters(paramLabel = "ACTION", descriptionKey = "action")
    private String action;

    @Mixin
    private SubjectOptions options;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
    private String on;

    @Option(names = "--at", paramLabel = "MOMENT", descriptionKey = "at")
    private String at;

    @Option(
            names = {"--principal", "--as"},
            paramLabel = "PRINCIPAL",
            descriptionKey = "as")
    private String principal;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
    private String note;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run() {
        SubjectAction said = new SubjectWords(options, texts()).action(action);
        Optional<Instant> moment = Optional.ofNullable(at).map(this::moment);
        said.setActedAt(moment.orElse(null));
        said.setActedOn(
                on == null && moment.isPresent()
                        ? LocalDate.ofInstant(moment.get(), BusinessZone.CHINA)
                        : Days.parse(new OptionWords(texts()).needed("--on", on), texts()));
        said.setNote(note);
        References references = References.read(installation().references(), texts());
        String sender = new Senders(references.submitters(), texts()).of(said, Optional.ofNullable(principal));
        try (Connection connection = connect()) {
            SubmissionDecided decision = new Submitting(connection, texts())
                    .submit(List.of(new Dispatch(sender, said)), decided -> {})
                    .get(0);
            if (isJson) {
                json(decision);
            } else {
                String what = said.getKind() + " " + said.getSubject();
                say("case.acted", sender, what, new DecisionLines(texts()).line(decision));
            }
            return Decided.exit(decision);
        }
    }

    private Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw error(Exit.PENDING, "case.moment", text);
        }
    }
}
