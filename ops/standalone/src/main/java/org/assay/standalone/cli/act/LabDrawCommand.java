package org.assay.standalone.cli.act;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.topic.Topics;
import org.assay.domain.draw.LabDraw;
import org.assay.domain.ledger.Sanctions;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SampleKey;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;
import org.assay.mapping.SanctionMapping;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.cli.show.RuleLines;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws the laboratory of a re-inspection, prints what proves the draw, and names the laboratory where it is asked to. */
@Command(name = "draw")
public final class LabDrawCommand extends OnSampleCommand {
    private static final String NAME_LAB = "NAME_LAB";

    @Option(names = "--seed", paramLabel = "TEXT", required = true, descriptionKey = "seed")
    private String seed;

    @Option(names = "--name", descriptionKey = "name")
    private boolean isToName;

    @Override
    protected int run() {
        if (!LabDraw.isSeed(seed)) {
            throw error(Exit.PENDING, "draw.seed");
        }
        References references = references();
        try (Connection connection = connect()) {
            ControlTopic.State now = new ControlTopic(connection, references.operator()).read();
            int number = now.release().orElseThrow(() -> error(Exit.PENDING, "draw.no-release"));
            LocalDate day = now.day().orElseThrow(() -> error(Exit.PENDING, "draw.no-day"));
            ReferenceRelease release = references.release(number);
            SampleKey key = sample(connection);
            SampleState state = state(connection, key);
            String firstLab = Optional.ofNullable(state.getSample().getLab())
                    .orElseThrow(() -> error(Exit.DIFFERENT, "draw.no-first", key.number()));
            var draw = new LabDraw(seed.strip(), key.text(), firstLab);
            Set<String> barred = sanctions(connection, references).standing();
            List<String> candidates = draw.candidates(LabDraw.qualified(release, barred));
            if (candidates.isEmpty()) {
                throw error(Exit.DIFFERENT, "draw.nobody", firstLab, number);
            }
            LabDraw.Proof proof = draw.among(candidates);
            List<Rule> rules = rules(release, state, day);
            if (!isJson()) {
                tell(proof, release, rules);
            }
            Optional<SubmissionDecided> decision = isToName
                    ? Optional.of(send(connection, references, key, new ReinspectionLabNamed(proof.winner())))
                    : Optional.empty();
            if (isJson()) {
                json(node(proof, release, rules, decision));
            }
            return decision.map(Decided::exit).orElse(Exit.OK);
        }
    }

    /** The rules of the sample's law about who may test again. */
    private static List<Rule> rules(ReferenceRelease release, SampleState state, LocalDate day) {
        Optional<RuleDomain> law = Optional.ofNullable(state.getDimensions().getDomain())
                .filter(domain -> domain != org.assay.contract.ledger.ProductDomain.UNKNOWN)
                .flatMap(domain -> RuleDomain.of(ProductDomain.valueOf(domain.name())));
        String region =
                Optional.ofNullable(state.getDimensions().getRegionCode()).orElse("");
        return law.map(domain -> RulePacks.of(release).on(day, domain, region).ofKind(RuleKind.BAR)).stream()
                .flatMap(List::stream)
                .filter(rule -> rule.listParameter("refuses").contains(NAME_LAB))
                .toList();
    }

    private SampleState state(Connection connection, SampleKey key) {
        var last = new SampleState[1];
        TopicScan scan = new TopicScan(connection);
        scan.sizes(Topics.VERDICT_CHANGED)
                .keySet()
                .forEach(partition -> scan.each(Topics.VERDICT_CHANGED, partition, key.text()::equals, entry -> {
                    if (entry.value().getPayload() instanceof VerdictChanged change && change.getAfter() != null) {
                        last[0] = change.getAfter();
                    }
                }));
        if (last[0] == null) {
            throw error(Exit.DIFFERENT, "sample.none", key.number());
        }
        return last[0];
    }

    private static Sanctions sanctions(Connection connection, References references) {
        var folded = new Sanctions[] {Sanctions.NONE};
        new TopicScan(connection).each(Topics.INGRESS_CONTROL.of(references.operator()), entry -> {
            Object command = entry.value() == null ? null : entry.value().getCommand();
            if (SanctionMapping.isOrder(command)) {
                folded[0] = SanctionMapping.after(folded[0], command);
            }
        });
        return folded[0];
    }

    private void tell(LabDraw.Proof proof, ReferenceRelease release, List<Rule> rules) {
        Names names = new Names(release, texts());
        say("draw.title", proof.draw().sample(), proof.draw().seed());
        say("draw.first", names.body(proof.draw().firstLab()), proof.draw().firstLab());
        say("draw.candidates", proof.tickets().size(), release.number());
        Table table = new Table()
                .text(texts().get("column.laboratory"))
                .text(texts().get("column.sha256"))
                .text(texts().get("column.hashed"));
        proof.tickets().forEach(ticket -> table.row(ticket.lab(), ticket.digest(), ticket.text()));
        print(table);
        say("draw.winner", names.body(proof.winner()), proof.winner());
        say("draw.check", proof.tickets().get(0).text());
        RuleLines lines = new RuleLines(texts());
        rules.forEach(rule -> out().println(lines.line(rule)));
    }

    private static ObjectNode node(
            LabDraw.Proof proof, ReferenceRelease release, List<Rule> rules, Optional<SubmissionDecided> decision) {
        ObjectNode node = Json.object();
        node.put("sample", proof.draw().sample());
        node.put("seed", proof.draw().seed());
        node.put("firstLab", proof.draw().firstLab());
        node.put("release", release.number());
        node.put("winner", proof.winner());
        ArrayNode tickets = node.putArray("candidates");
        proof.tickets()
                .forEach(ticket -> tickets.addObject()
                        .put("lab", ticket.lab())
                        .put("text", ticket.text())
                        .put("sha256", ticket.digest()));
        ArrayNode of = node.putArray("rules");
        rules.forEach(rule -> of.add(RuleLines.node(rule)));
        decision.ifPresent(decided -> node.set("decision", Json.of(decided)));
        return node;
    }
}
