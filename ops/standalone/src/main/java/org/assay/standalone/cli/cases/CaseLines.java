package org.assay.standalone.cli.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.casework.Entry;
import org.assay.contract.casework.EntryKind;
import org.assay.contract.casework.OpenDuty;
import org.assay.domain.rulepack.RulePacks;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.cli.show.RuleLines;
import org.assay.standalone.text.Texts;

/** Cases in words. */
final class CaseLines {
    static final Comparator<OpenDuty> BY_LAST_DAY = Comparator.comparing(
                    OpenDuty::getLastDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenDuty::getRule);

    private final Names names;
    private final Texts texts;
    private final RuleLines rules;
    private final RulePacks packs;

    CaseLines(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
        this.rules = new RuleLines(texts);
        this.packs = RulePacks.of(names.release());
    }

    /** What it is about: the number of the sample with the product, or the enterprise, or the subject. */
    String subject(CaseChanged known) {
        String subject = known.getKind() == CaseKind.SAMPLE
                ? known.getSubject().substring(known.getSubject().indexOf('|') + 1)
                : known.getSubject();
        return known.getTitle() == null || known.getTitle().equals(subject)
                ? subject
                : subject + " " + known.getTitle();
    }

    /** The states on its ladders. */
    String states(CaseChanged known) {
        return known.getTracks().stream().map(track -> state(track.getState())).collect(Collectors.joining("; "));
    }

    /** The time that ends next. */
    Optional<OpenDuty> next(CaseChanged known) {
        return known.getDuties().stream()
                .filter(duty -> duty.getLastDay() != null)
                .min(BY_LAST_DAY);
    }

    String state(String word) {
        return names.word("CaseState", word);
    }

    String duty(String word) {
        return names.word("CaseWord", word);
    }

    String owedBy(OpenDuty duty) {
        return duty.getOwedBy().stream()
                .map(holder -> names.word("DutyHolder", holder))
                .collect(Collectors.joining(", "));
    }

    /** The rule of a time, marked when a number or a day that it rests on is not confirmed. */
    String rule(OpenDuty duty) {
        return duty.getRule() + rules.mark(!duty.getUnconfirmed());
    }

    /** The last day; where the law gives none, how soon. */
    String until(OpenDuty duty) {
        if (duty.getLastDay() != null) {
            return duty.getLastDay().toString();
        }
        return duty.getPromptness() == null ? "-" : names.word("Promptness", duty.getPromptness());
    }

    /** Whether it has passed, or has not come yet, and which notices were sent. */
    String standing(OpenDuty duty) {
        return Stream.of(
                        duty.getLapsed() ? texts.get("case.overdue") : "",
                        duty.getFirstDay() == null
                                ? ""
                                : texts.get("case.from", duty.getFirstDay().toString()),
                        String.join(" ", duty.getNotices()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String party(String party) {
        return party == null ? "" : names.word("PartyRole", party);
    }

    /** What an entry tells. */
    String happened(Entry entry) {
        String word =
                switch (entry.getKind()) {
                    case STEP -> state(entry.getWord());
                    case VERDICT -> names.word("SampleVerdict", entry.getWord());
                    default -> duty(entry.getWord());
                };
        return names.word(entry.getKind()) + ": " + word;
    }

    /** The rule, the ladder and the note of an entry, and from which day to which a time was moved. */
    String detail(Entry entry) {
        LocalDate to = entry.getTo();
        String days = to == null ? "" : (entry.getFrom() == null ? "" : entry.getFrom() + " ") + "-> " + to;
        return Stream.of(
                        entry.getRule(),
                        entry.getLadder(),
                        entry.getParty() == null ? null : party(entry.getParty()),
                        days,
                        entry.getKind() == EntryKind.VERDICT ? verdict(entry.getNote()) : entry.getNote(),
                        entry.getBy())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** How firm a verdict is, what caused it and, after a colon, why. */
    private String verdict(String note) {
        String[] parts = note.split(": ", 2);
        String told = Stream.of(parts[0].split(" ", -1))
                .map(word -> names.word("VerdictStatus", names.word("CauseKind", word)))
                .collect(Collectors.joining(", "));
        return parts.length == 1 ? told : told + ": " + parts[1];
    }

    /** Every rule that the case names, in one line each, with article and mark. */
    List<String> rules(CaseChanged known) {
        Map<String, LocalDate> named = new LinkedHashMap<>();
        known.getTimeline().stream()
                .filter(entry -> entry.getRule() != null)
                .forEach(entry -> named.putIfAbsent(entry.getRule(), entry.getOn()));
        known.getDuties().forEach(duty -> named.put(duty.getRule(), duty.getStartedOn()));
        String region = Objects.requireNonNullElse(known.getRegionCode(), "");
        return named.entrySet().stream()
                .map(rule -> packs.rule(rule.getKey(), rule.getValue(), region)
                        .map(rules::line)
                        .orElseGet(() -> rule.getKey() + ": " + names.rule(rule.getKey())))
                .toList();
    }
}
