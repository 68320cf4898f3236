package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.Sample;
import org.assay.scenario.run.Sight.CaseFile;
import org.assay.scenario.run.Sight.Sent;
import org.assay.scenario.run.Sight.Time;
import org.assay.scenario.shape.Shaped;

/** Cases: where they stand, what is due, what was sent. */
final class CaseCheck {
    private static final String OF_SAMPLE = "SAMPLE";

    private final Findings findings;
    private final Sight sight;
    private final Sample sample;

    CaseCheck(Findings findings, Sight sight, Sample sample) {
        this.findings = findings;
        this.sight = sight;
        this.sample = sample;
    }

    void check(Shaped expect) {
        expect.list("cases", Shaped.class).forEach(this::file);
        expect.list("deadlines", Shaped.class).forEach(this::time);
        expect.list("notices", Shaped.class).forEach(this::notice);
    }

    private void file(Shaped expect) {
        String kind = expect.text("kind", OF_SAMPLE).toUpperCase(Locale.ROOT);
        String status = expect.text("status", "").toUpperCase(Locale.ROOT);
        Optional<CaseFile> found = found(kind);
        if (status.equals("NONE")) {
            findings.note(
                    expect,
                    "status",
                    found.isEmpty(),
                    "no case",
                    found.map(CaseFile::status).orElse("no case"));
            return;
        }
        findings.there(expect, "kind", kind, found, sight.cases().keySet()).ifPresent(file -> {
            if (!status.isEmpty()) {
                findings.note(expect, "status", file.status().equals(status), status, file.status());
            }
            if (expect.has("tracks")) {
                Map<String, String> tracks = expect.map("tracks", String.class);
                boolean met = file.tracks().entrySet().containsAll(tracks.entrySet());
                findings.note(expect, "tracks", met, tracks, file.tracks());
            }
            findings.number(expect, "level", file::level);
            findings.number(expect, "affected", file::affected);
            findings.number(expect, "recovered", file::recovered);
            findings.among(expect, "happened", file::happened);
        });
    }

    private void time(Shaped expect) {
        String rule = expect.text("rule", "");
        Optional<String> party = expect.find("party", PartyRole.class).map(Enum::name);
        List<Time> times = times();
        Optional<Time> found = times.stream()
                .filter(time -> time.rule().equals(rule)
                        && (party.isEmpty() || party.get().equals(time.party())))
                .findFirst();
        boolean runs = expect.find("runs", Boolean.class).orElse(true);
        String words = party.map(of -> rule + " " + of).orElse(rule);
        findings.note(expect, "rule", found.isPresent() == runs, runs ? words : "no " + words, words(times));
        found.ifPresent(time -> {
            findings.equal(expect, "from", LocalDate.class, time::from);
            findings.equal(expect, "first", LocalDate.class, time::first);
            findings.equal(expect, "last", LocalDate.class, time::last);
            findings.equal(expect, "lapsed", Boolean.class, time::lapsed);
            findings.equal(expect, "unconfirmed", Boolean.class, time::unconfirmed);
            findings.number(expect, "extended", time::extended);
        });
    }

    private void notice(Shaped expect) {
        List<Sent> ofRule = sight.notices().stream()
                .filter(sent -> cases().contains(sent.caseId()))
                .filter(sent -> expect.text("rule").map(sent.rule()::equals).orElse(true))
                .toList();
        long times = ofRule.stream().filter(sent -> fits(expect, sent)).count();
        int expected = expect.whole("times").orElse(1);
        findings.note(expect, "rule", times == expected, expected + " x " + expect.values(), ofRule);
    }

    private static boolean fits(Shaped expect, Sent sent) {
        return expect.date("on").map(sent.on()::equals).orElse(true)
                && expect.text("office").map(sent.office()::equals).orElse(true)
                && fits(expect, "kind", sent.kind())
                && fits(expect, "level", sent.level().name());
    }

    private static boolean fits(Shaped expect, String key, String word) {
        return expect.find(key, Enum.class)
                .map(expected -> ((Enum<?>) expected).name().equals(word))
                .orElse(true);
    }

    private Optional<CaseFile> found(String kind) {
        return mine().filter(file -> file.kind().equals(kind)).findFirst();
    }

    private Stream<CaseFile> mine() {
        List<String> subjects = new ArrayList<>(Cast.subjects(sample));
        sight.alerts().stream()
                .filter(change -> SubjectActions.isOf(change, sample))
                .forEach(change -> subjects.add(change.alert().id()));
        return sight.cases().values().stream().filter(file -> subjects.contains(file.subject()));
    }

    private List<String> cases() {
        return mine().map(CaseFile::id).toList();
    }

    private List<Time> times() {
        return mine().flatMap(file -> file.times().stream()).toList();
    }

    private static List<String> words(List<Time> times) {
        return times.stream()
                .map(time -> time.party() == null ? time.rule() : time.rule() + " " + time.party())
                .toList();
    }
}
