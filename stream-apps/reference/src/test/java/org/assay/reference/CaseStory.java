package org.assay.reference;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseEvent;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.CaseOutcome;
import org.assay.domain.casework.Casework;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.casework.Track;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionFact;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Digest;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.ledger.Standing;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Origin;
import org.assay.domain.model.Party;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.ReferenceRelease;

/** A made-up sample of 宣城, played through ledger and casework in the order of the journal, by the packs that Assay ships. */
final class CaseStory {
    static final String TOY = "IP01-01";
    static final String FOOD = "FD10-04";
    static final String PORK = "AG02-01";

    private static final SampleKey KEY = new SampleKey("office-x", "S-1");
    private static final SubmittedBy OFFICE = new SubmittedBy("office-x", SubmittedBy.Kind.OFFICE, "office-x");

    private final List<CaseNotice> notices = new ArrayList<>();
    private Standing standing;
    private CaseLaw law;
    private LedgerRow row = LedgerRow.EMPTY;
    private Case known;
    private int offset;
    // The verdict that a day makes final is told before the day.
    private LocalDate day = LocalDate.MIN;
    private Optional<LocalDate> wakes = Optional.empty();

    CaseStory(ReferenceRelease release) {
        standing = Standing.of(release);
        law = CaseLaw.of(release);
    }

    /** A sample is registered and found to fail. */
    static CaseStory ofFailing(ReferenceRelease release, String catalogue, String item, LocalDate concluded) {
        return new CaseStory(release)
                .register(1, catalogue, "店甲")
                .report("R-1", 1, TestKind.FIRST, GivenVerdict.NONCONFORMING, item, concluded);
    }

    CaseStory register(int version, String catalogue, String seller) {
        String content = version + catalogue + seller;
        return tell(new LedgerEvent.Registered(
                origin(), OFFICE, digest(content), sample(catalogue, seller), version, null));
    }

    /** An authority publishes a failure. */
    CaseStory notice(String catalogue, String item, LocalDate on) {
        Report report = ((LedgerEvent.Reported)
                        reported("N-1", 1, false, TestKind.FIRST, GivenVerdict.NONCONFORMING, item, on))
                .report();
        return tell(new LedgerEvent.Noticed(
                origin(),
                new SubmittedBy("notices", SubmittedBy.Kind.AUTHORITY, "notices"),
                digest("notice"),
                sample(catalogue, null),
                report));
    }

    private static Sample sample(String catalogue, String seller) {
        return new Sample(
                KEY,
                SamplingPurpose.SUPERVISION,
                AdminLevel.COUNTY,
                Channel.SHOP,
                null,
                null,
                catalogue,
                "虚构产品",
                null,
                null,
                null,
                null,
                null,
                null,
                Party.named("虚构厂甲"),
                seller == null ? null : Party.named(seller),
                "341822",
                "LAB-A",
                LocalDate.of(2025, 1, 2));
    }

    CaseStory report(String number, int version, TestKind kind, GivenVerdict given, String item, LocalDate concluded) {
        return tell(reported(number, version, false, kind, given, item, concluded));
    }

    CaseStory withdraw(String number, int version) {
        return tell(reported(number, version, true, TestKind.FIRST, GivenVerdict.NONCONFORMING, "PB", null));
    }

    private LedgerEvent reported(
            String number,
            int version,
            boolean withdrawn,
            TestKind kind,
            GivenVerdict given,
            String item,
            LocalDate concluded) {
        var test = new ItemTest(
                null,
                item,
                item,
                null,
                new Measurement.Quantity(BigDecimal.ONE),
                new Limit.NotStated(),
                null,
                Comparison.FULL_VALUE,
                null,
                null,
                given,
                false);
        Report report = new Report(
                number,
                version,
                withdrawn,
                withdrawn ? "withdrawn" : null,
                kind,
                given,
                concluded,
                null,
                null,
                null,
                withdrawn ? List.of() : List.of(new SubmittedTest(test, null, null, null, null)));
        String lab = kind == TestKind.FIRST ? "LAB-A" : "LAB-B";
        return new LedgerEvent.Reported(
                origin(),
                new SubmittedBy(lab, SubmittedBy.Kind.LAB, lab),
                digest(number + version + withdrawn + given + item),
                KEY,
                report);
    }

    CaseStory serve(LocalDate on, PartyRole party) {
        return act(on, new Action.NoticeServed(party, "R-1", 1, Action.Manner.DELIVERED));
    }

    CaseStory duty(LocalDate on, ActionKind kind) {
        return act(on, new Action.DutyActed(kind, null, null, null));
    }

    CaseStory recheck(LocalDate on, int round, boolean passed) {
        return act(on, new Action.DutyActed(ActionKind.RECHECK_CONCLUDED, round, passed, null));
    }

    CaseStory rule(LocalDate on, ActionKind kind, String rule) {
        return act(on, new Action.DutyActed(kind, null, null, rule));
    }

    /** An action that has to be accepted by whoever decides it. */
    CaseStory act(LocalDate on, Action action) {
        String decided = decide(on, action);
        if (!decided.equals("ACCEPTED")) {
            throw new AssertionError(action + " on " + on + ": " + decided);
        }
        return this;
    }

    /** What becomes of an action: {@code ACCEPTED}, {@code DUPLICATE}, or the reason and the rule of a refusal. */
    String decide(LocalDate on, Action action) {
        var event = new LedgerEvent.Acted(origin(), OFFICE, digest(offset + ""), KEY, on, null, action);
        Outcome outcome = Ledger.apply(row, event, standing);
        row = outcome.row();
        String decided = outcome.decision() instanceof Outcome.Decision.Refused refused
                ? refused.reason() + " " + refused.rule()
                : outcome.decision() instanceof Outcome.Decision.Duplicate ? "DUPLICATE" : "ACCEPTED";
        if (decided.equals("ACCEPTED")) {
            CaseOutcome passed = take(
                    new CaseEvent.ActionPassed(new ActionFact(action, on, event.origin()), null, OFFICE.principal()));
            decided = passed.decision().map(CaseStory::words).orElse(decided);
        }
        heard(outcome);
        return decided;
    }

    private static String words(CaseDecision decision) {
        return decision instanceof CaseDecision.Refused refused
                ? refused.reason() + " " + refused.rule() + " " + refused.allowed()
                : decision instanceof CaseDecision.Duplicate ? "DUPLICATE" : "ACCEPTED";
    }

    /** A day begins, without the days before it. */
    CaseStory day(LocalDate next) {
        standing = standing.on(next);
        renew(Cause.Kind.WINDOW_CLOSED);
        take(new CaseEvent.DayBegan(next));
        return this;
    }

    /** All days up to one begin. */
    CaseStory daysTo(LocalDate last) {
        LocalDate next =
                standing.day().equals(LocalDate.MIN) ? last : standing.day().plusDays(1);
        for (LocalDate each = next; !each.isAfter(last); each = each.plusDays(1)) {
            day(each);
        }
        return this;
    }

    CaseStory activate(ReferenceRelease release) {
        CaseLaw next = CaseLaw.of(release);
        take(new CaseEvent.ReleaseActivated(next));
        law = next;
        standing = standing.with(release);
        renew(Cause.Kind.REJUDGED);
        return this;
    }

    private void renew(Cause.Kind kind) {
        heard(Ledger.renew(KEY, row, standing, new Cause(kind, origin(), "operator", null)));
    }

    private CaseStory tell(LedgerEvent event) {
        heard(Ledger.apply(row, event, standing));
        return this;
    }

    private void heard(Outcome outcome) {
        row = outcome.row();
        outcome.change().ifPresent(change -> take(new CaseEvent.VerdictChanged(change)));
    }

    private CaseOutcome take(CaseEvent event) {
        CaseOutcome outcome = Casework.apply(known, KEY.text(), event, law, day);
        if (event instanceof CaseEvent.DayBegan e
                && outcome.changed()
                && !wakes.filter(wake -> !wake.isAfter(e.day())).isPresent()) {
            throw new AssertionError(e.day() + " finds something to do, and was not waited for: " + wakes);
        }
        known = outcome.after();
        if (event instanceof CaseEvent.DayBegan e) {
            day = e.day();
        }
        if (outcome.changed() || event instanceof CaseEvent.ReleaseActivated) {
            CaseLaw by = event instanceof CaseEvent.ReleaseActivated e ? e.law() : law;
            wakes = Casework.wakes(known, by, day);
        }
        notices.addAll(outcome.notices());
        return outcome;
    }

    Case known() {
        return known;
    }

    LedgerRow row() {
        return row;
    }

    CaseLaw law() {
        return law;
    }

    LocalDate today() {
        return standing.day();
    }

    List<CaseNotice> notices() {
        return notices;
    }

    String state(String ladder) {
        return known.tracks().stream()
                .filter(track -> track.ladder().equals(ladder))
                .map(Track::state)
                .findFirst()
                .orElse("none");
    }

    /** The times that run, as rule, party and last day. */
    List<String> runs() {
        return known.duties().stream()
                .map(duty -> duty.rule()
                        + (duty.party() == null ? "" : " " + duty.party())
                        + Optional.ofNullable(duty.lastDay())
                                .map(last -> " " + last)
                                .orElse(""))
                .sorted()
                .toList();
    }

    OpenDuty duty(String rule) {
        return known.duties().stream()
                .filter(duty -> duty.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** What became of the time of a rule, in order. */
    List<String> fate(String rule) {
        return known.timeline().stream()
                .filter(entry -> rule.equals(entry.rule()))
                .map(entry -> entry.kind().name())
                .toList();
    }

    private Origin origin() {
        offset++;
        return new Origin("sampling.ingress.test.v1", 0, offset, Instant.ofEpochMilli(offset));
    }

    private static Digest digest(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
