package org.assay.standalone.cli.submit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.standalone.Exit;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.cli.show.DecisionLines;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import org.assay.standalone.submit.Senders;
import org.assay.standalone.submit.Submitting;
import org.assay.submissionjson.JsonMistake;
import org.assay.submissionjson.SubmissionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends one submission and says what was decided on it. */
@Command(name = "submit")
public final class SubmitCommand extends ClusterCommand {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE|-", descriptionKey = "file")
    private String file;

    @Option(names = "--principal", paramLabel = "PRINCIPAL", descriptionKey = "principal")
    private String principal;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run() {
        SubmissionJson submission = submission();
        References references = References.read(installation().references(), texts());
        Optional<String> named = Optional.ofNullable(principal).or(submission::principal);
        String sender = new Senders(references.submitters(), texts()).of(submission.value(), named);
        Dispatch dispatch = new Dispatch(sender, submission.value());
        try (Connection connection = connect()) {
            SubmissionDecided decision = new Submitting(connection, texts())
                    .submit(List.of(dispatch), decided -> {})
                    .get(0);
            if (isJson) {
                json(decision);
            } else {
                say("submit.decided", sender, dispatch.sample().number(), new DecisionLines(texts()).line(decision));
            }
            boolean isIn = decision.getDecision() == Decision.ACCEPTED || decision.getDecision() == Decision.DUPLICATE;
            return isIn ? Exit.OK : Exit.DIFFERENT;
        }
    }

    private SubmissionJson submission() {
        try {
            return SubmissionJson.parse(text());
        } catch (JsonMistake mistake) {
            String what = mistake.text(texts().locale());
            throw mistake.path().isEmpty()
                    ? error(Exit.PENDING, "submit.mistake", file, what)
                    : error(Exit.PENDING, "submit.mistake-at", file, mistake.path(), what);
        }
    }

    private String text() {
        try {
            return file.equals(STANDARD_INPUT)
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw error(Exit.PENDING, "submit.no-file", file);
        } catch (CharacterCodingException e) {
            throw error(Exit.PENDING, "submit.not-utf8", file);
        } catch (IOException e) {
            throw error(Exit.PENDING, "home.unreadable", file, e.getMessage());
        }
    }
}
