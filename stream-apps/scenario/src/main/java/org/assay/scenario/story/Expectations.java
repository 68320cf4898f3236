package org.assay.scenario.story;

import static org.assay.scenario.shape.Reading.date;
import static org.assay.scenario.shape.Reading.flag;
import static org.assay.scenario.shape.Reading.list;
import static org.assay.scenario.shape.Reading.map;
import static org.assay.scenario.shape.Reading.moment;
import static org.assay.scenario.shape.Reading.part;
import static org.assay.scenario.shape.Reading.text;
import static org.assay.scenario.shape.Reading.whole;
import static org.assay.scenario.shape.Reading.word;

import org.assay.domain.alert.Addressee;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.deadline.Doubt;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.Notice;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.model.TermUnit;
import org.assay.domain.model.VerdictStatus;
import org.assay.scenario.shape.Shape;

/** How expectations are written. A key that is not there means: do not care. */
final class Expectations {
    private static final Shape ALERT = Shape.empty()
            .main("kind", text())
            .with("rule", text())
            .with("holds", flag())
            .with("addressees", list(word(Addressee.Role.class)))
            .with("severity", word(Severity.class))
            .with("provisional", flag())
            .with("of", word(PartyRole.class))
            .with("because", list(text()))
            .with("history", list(word(AlertChange.Kind.class)));

    private static final Shape CELL = Shape.empty()
            .with("view", text())
            .with("of", list(text()))
            .with("period", text())
            .with("purpose", word(SamplingPurpose.class));

    private static final Shape RATE = CELL.with("batches", whole())
            .with("failing", whole())
            .with("provisional", whole())
            .with("enterprises", whole())
            .with("failingEnterprises", whole());

    private static final Shape VERSION = CELL.with("versions", whole())
            .with("failing", whole())
            .with("batches", whole())
            .with("because", list(text()));

    private static final Shape DEADLINE = Shape.empty()
            .main("rule", text())
            .with("party", word(PartyRole.class))
            .with("runs", flag())
            .with("from", date())
            .with("first", date())
            .with("last", date())
            .with("lapsed", flag())
            .with("unconfirmed", flag())
            .with("extended", whole());

    private static final Shape NOTICE = Shape.empty()
            .with("rule", text())
            .with("on", date())
            .with("kind", word(Notice.Kind.class))
            .with("level", word(AdminLevel.class))
            .with("office", text())
            .with("times", whole());

    private static final Shape CASE = Shape.empty()
            .main("status", text())
            .with("kind", text())
            .with("tracks", map(text()))
            .with("level", whole())
            .with("affected", whole())
            .with("recovered", whole())
            .with("happened", list(text()));

    /** What must hold at a moment. */
    static final Shape EXPECT = Shape.empty()
            .with("sample", text())
            .with("accepted", flag())
            .with("duplicate", flag())
            .with("refused", text())
            .with("rule", text())
            .with("allowed", list(text()))
            .with("verdict", word(Standing.class))
            .with("status", word(VerdictStatus.class))
            .with("liable", word(PartyRole.class))
            .with("product", text())
            .with("items", map(text()))
            .with("flags", list(text()))
            .with("alerts", list(part(ALERT)))
            .with("rates", list(part(RATE)))
            .with("restated", list(part(VERSION)))
            .with("shared", word(SharedAs.class))
            .with("deadlines", list(part(DEADLINE)))
            .with("cases", list(part(CASE)))
            .with("notices", list(part(NOTICE)));

    private static final Shape ACT = Shape.empty().with("on", moment()).with("is", word(Due.Timing.class));

    private static final Shape OWN = Shape.empty()
            .with("amount", whole())
            .with("unit", word(TermUnit.class))
            .with("rollOver", word(RollOver.class));

    private static final Shape STANDSTILL = Shape.empty().with("from", date()).with("to", date());

    private static final Shape CALENDAR =
            Shape.empty().with("rest", list(date())).with("work", list(date())).with("without", list(whole()));

    /** A time that is counted for itself, from an event to its last day. */
    static final Shape COUNTED = Shape.empty()
            .with("rule", text())
            .with("own", part(OWN))
            .with("region", text())
            .with("start", moment())
            .with("extended", whole())
            .with("stands", list(part(STANDSTILL)))
            .with("calendar", part(CALENDAR))
            .with("first", date())
            .with("last", date())
            .with("due", moment())
            .with("rolledOver", flag())
            .with("unconfirmed", flag())
            .with("doubts", list(word(Doubt.class)))
            .with("acts", list(part(ACT)))
            .with("notices", list(part(NOTICE)));

    /** What a rule of a pack must say. */
    static final Shape LAW = Shape.empty()
            .main("rule", text())
            .with("on", date())
            .with("region", text())
            .with("start", text())
            .with("duty", text())
            .with("owedBy", list(text()))
            .with("promptness", text())
            .with("confirmed", flag())
            .with("parameters", map(text()));

    private Expectations() {}
}
