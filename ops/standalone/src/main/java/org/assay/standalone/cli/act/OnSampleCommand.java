package org.assay.standalone.cli.act;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.topic.Topics;
import org.assay.domain.model.SampleKey;
import org.assay.standalone.Exit;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.cli.Days;
import org.assay.standalone.cli.show.DecisionLines;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.stack.References;
import org.assay.standalone.submit.Senders;
import org.assay.standalone.submit.Submitting;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one sample that may send an action of its office. */
abstract class OnSampleCommand extends ClusterCommand {
    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "action.number")
    private String number;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "action.on")
    private String on;

    @Option(names = "--organiser", paramLabel = "ID", descriptionKey = "action.organiser")
    private String organiser;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "action.note")
    private String note;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    /** Whether programs read it. */
    protected final boolean isJson() {
        return isJson;
    }

    /** The references that ship. */
    protected final References references() {
        return References.read(installation().references(), texts());
    }

    /** The sample; its organiser is found where only one has a sample of this number. */
    protected final SampleKey sample(Connection connection) {
        return new SampleKey(organiser(connection), number.strip());
    }

    /** Sends an action and waits for its decision. */
    protected final SubmissionDecided send(
            Connection connection, References references, SampleKey sample, Object action) {
        OfficeAction said = OfficeAction.newBuilder()
                .setOrganiser(sample.organiser())
                .setSampleNumber(sample.number())
                .setActedOn(on == null ? null : Days.parse(on, texts()))
                .setNote(note)
                .setAction(action)
                .build();
        String sender = new Senders(references.submitters(), texts()).of(said, Optional.empty());
        SubmissionDecided decision = new Submitting(connection, texts())
                .submit(List.of(new Dispatch(sender, said)), decided -> {})
                .get(0);
        if (!isJson) {
            say("submit.decided", sender, sample.number(), new DecisionLines(texts()).line(decision));
        }
        return decision;
    }

    private String organiser(Connection connection) {
        if (organiser != null) {
            return organiser.strip();
        }
        Set<String> organisers = new TreeSet<>();
        new TopicScan(connection).each(Topics.DECIDED, entry -> {
            if (Objects.equals(entry.value().getSampleNumber(), number.strip())
                    && entry.value().getOrganiser() != null) {
                organisers.add(entry.value().getOrganiser());
            }
        });
        if (organisers.isEmpty()) {
            throw error(Exit.DIFFERENT, "sample.none", number);
        }
        if (organisers.size() > 1) {
            throw error(Exit.PENDING, "sample.several", number, String.join(", ", organisers));
        }
        return organisers.iterator().next();
    }
}
