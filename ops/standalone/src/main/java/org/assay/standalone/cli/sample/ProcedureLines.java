package org.assay.standalone.cli.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.contract.ledger.SampleState;
import org.assay.domain.ledger.Finality;
import org.assay.domain.ledger.Procedure;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.StateMapping;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import org.assay.standalone.text.Texts;

/** The proceeding of a sample: who was served and may object until when, objections, and why the verdict is final or open. */
final class ProcedureLines {
    private final Procedure procedure;
    private final Finality finality;
    private final Names names;
    private final Texts texts;

    ProcedureLines(Procedure procedure, SampleState state, ReferenceRelease release, Names names, Texts texts) {
        this.procedure = procedure;
        this.finality = Finality.of(procedure, StateMapping.toDomain(state), release);
        this.names = names;
        this.texts = texts;
    }

    void tell(PrintWriter out) {
        out.println();
        out.println(texts.get(
                "sample.procedure", names.word("Finality", finality.why().name())));
        if (finality.settlesOn() != null) {
            out.println(texts.get("sample.settles", finality.settlesOn().toString()));
        }
        if (!finality.clocks().isEmpty()) {
            clocks().lines().forEach(out::println);
        }
        if (procedure.reinspection() != Procedure.Reinspection.NONE) {
            String word = names.word("Reinspection", procedure.reinspection().name());
            out.println(texts.get("sample.reinspection", word));
        }
        if (!procedure.objections().isEmpty()) {
            out.println(texts.get("sample.objections", procedure.objections().size()));
            objections().lines().forEach(out::println);
        }
    }

    private Table clocks() {
        Table table = new Table()
                .text(texts.get("column.party"))
                .text(texts.get("column.served"))
                .text(texts.get("column.manner"))
                .text(texts.get("column.object-until"))
                .text(texts.get("column.reinspect-until"));
        finality.clocks()
                .forEach(clock -> table.row(
                        names.word("PartyRole", clock.service().party().name()),
                        clock.service().on(),
                        names.word("ServiceManner", clock.service().manner().name()),
                        day(clock.objectUntil()),
                        day(clock.reinspectUntil())));
        return table;
    }

    private Table objections() {
        Table table = new Table()
                .text(texts.get("column.objection"))
                .text(texts.get("column.party"))
                .text(texts.get("column.ground"))
                .text(texts.get("column.filed"))
                .text(texts.get("column.outcome"));
        procedure
                .objections()
                .forEach(objection -> table.row(
                        objection.id(),
                        names.word("PartyRole", objection.party().name()),
                        names.word("ObjectionGround", objection.ground().name()),
                        objection.filedOn(),
                        objection.isOpen()
                                ? texts.get("sample.open")
                                : names.word(
                                        "ObjectionOutcome", objection.outcome().name())));
        return table;
    }

    private static String day(LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    ObjectNode node() {
        ObjectNode node = Json.object();
        node.put("why", finality.why().name());
        node.put("settlesOn", text(finality.settlesOn()));
        node.put("reinspection", procedure.reinspection().name());
        ArrayNode clocks = node.putArray("clocks");
        finality.clocks()
                .forEach(clock -> clocks.addObject()
                        .put("party", clock.service().party().name())
                        .put("served", text(clock.service().on()))
                        .put("manner", clock.service().manner().name())
                        .put("objectUntil", text(clock.objectUntil()))
                        .put("reinspectUntil", text(clock.reinspectUntil())));
        ArrayNode objections = node.putArray("objections");
        procedure
                .objections()
                .forEach(objection -> objections
                        .addObject()
                        .put("objection", objection.id())
                        .put("party", objection.party().name())
                        .put("ground", objection.ground().name())
                        .put("filed", text(objection.filedOn()))
                        .put("outcome", text(objection.outcome())));
        return node;
    }

    private static String text(Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
