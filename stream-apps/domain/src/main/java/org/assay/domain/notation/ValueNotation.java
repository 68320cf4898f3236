package org.assay.domain.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.domain.judgement.Limit.Grades;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;
import org.assay.domain.judgement.Unit;

/**
 * A value read from the text of a notice (检测结果). Where a notice prints 初检 and 复检, the re-inspection is read, since its
 * conclusion is the final one (食品安全法 88).
 *
 * @param value the value; {@link Missing} with the text when it is empty or cannot be read
 * @param unit unit as written, empty when there is none
 */
public record ValueNotation(Measurement value, String unit) {

    private static final String UNIT = "(" + Grammar.UNIT + ")";
    private static final String PLUS = "(" + Grammar.UNSIGNED + ")";

    private static final Pattern REINSPECTED = Pattern.compile("初检(?:结果)?:?.*?复检(?:结果)?:?(.+)", Pattern.DOTALL);
    private static final Pattern NEW_LINE = Pattern.compile("\\s*\\n\\s*(?=[<>]?\\d|[未检阴阳n]|ND)");
    private static final Pattern LABEL = Pattern.compile("^(?:n\\d{1,2}[:=]|\\d{1,2}#:?|\\(\\d{1,2}\\))");
    private static final Pattern REMARK = Pattern.compile("(?:结果|均|备注|注:|结论)\\D*");
    private static final Pattern BEGINS_AS_NUMBER = Pattern.compile("^[\\d.<>≤≥±×^+\\-].*", Pattern.DOTALL);

    private static final Pattern NOT_DETECTED =
            Pattern.compile("(?:未检出|未检测出|未测出|阴性|(?i:<LOD|ND|N\\.D\\.?|not detected)|(?:低于|小于|<)(?:方法)?检出限)" + UNIT
                    + "(?:\\(?(?:方法)?(?:检出限|(?i:LOD))?[:=<]*" + PLUS + UNIT + "\\)?)?");
    private static final Pattern LESS = Pattern.compile("(?:<|小于|低于)" + PLUS + UNIT + "(?:\\((?:未检出|(?i:ND))\\))?");
    private static final Pattern DETECTED = Pattern.compile("(?:有?检出|阳性)" + UNIT);
    private static final Pattern UNCERTAIN = Pattern.compile("(" + Grammar.NUMBER + ")" + UNIT + "±" + PLUS + UNIT);
    private static final Pattern COMPLIES = Pattern.compile("(不?)符合.{0,60}");

    public ValueNotation {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }

    /** Reads a value. Never fails; null and empty cells are {@link Missing}. */
    public static ValueNotation parse(String raw) {
        if (raw == null) {
            return new ValueNotation(new Missing(""), "");
        }
        ValueNotation unread = new ValueNotation(new Missing(NoticeText.kept(raw)), "");
        if (raw.length() > NoticeText.LONGEST || ((Missing) unread.value).isAbsent()) {
            return unread;
        }
        String text = NoticeText.canonical(raw);
        Matcher reinspected = REINSPECTED.matcher(text);
        if (reinspected.matches()) {
            text = reinspected.group(1);
        }
        text = NoticeText.compact(NEW_LINE.matcher(text).replaceAll(";"));
        NoticeText.UnitNote note = NoticeText.UnitNote.of(text);
        List<String> pieces = pieces(note.rest());
        if (pieces.isEmpty()) {
            return unread;
        }
        ValueNotation read = pieces.size() == 1 ? single(pieces.get(0), raw) : several(pieces, raw);
        return read.unit.isEmpty() ? new ValueNotation(read.value, note.unit()) : read;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : ValueList.split(text)) {
            String plain = LABEL.matcher(piece).replaceFirst("");
            if (!plain.isEmpty() && !REMARK.matcher(plain).matches()) {
                pieces.add(plain);
            }
        }
        return pieces;
    }

    private static ValueNotation several(List<String> pieces, String raw) {
        ValueNotation unread = new ValueNotation(new Missing(NoticeText.kept(raw)), "");
        List<Measurement> values = new ArrayList<>();
        String unit = "";
        boolean anyRead = false;
        boolean anyWords = false;
        for (String piece : pieces) {
            ValueNotation single = single(piece, piece);
            values.add(single.value);
            anyWords |= single.value instanceof Text text && !text.value().equals(Text.DETECTED);
            anyRead |= !(single.value instanceof Missing)
                    && !(single.value instanceof Text text && !text.value().equals(Text.DETECTED));
            if (!single.unit.isEmpty()) {
                if (Unit.shift(single.unit, unit) != 0) {
                    return unread;
                }
                unit = single.unit;
            }
        }
        if (anyRead) {
            return anyWords ? unread : new ValueNotation(new SubSamples(values), unit);
        }
        return values.get(0) instanceof Text ? new ValueNotation(new Text(NoticeText.kept(raw)), "") : unread;
    }

    private static ValueNotation single(String piece, String raw) {
        Grammar.Amount amount = Grammar.amount(piece);
        if (amount != null) {
            return new ValueNotation(new Quantity(amount.number()), amount.unit());
        }
        Matcher matcher = LESS.matcher(piece);
        if (matcher.matches()) {
            return new ValueNotation(new BelowDetection(Grammar.number(matcher.group(1))), matcher.group(2));
        }
        matcher = NOT_DETECTED.matcher(piece);
        if (matcher.matches()) {
            boolean stated = matcher.group(2) != null;
            boolean lodUnit = stated && !matcher.group(3).isEmpty();
            BelowDetection value = new BelowDetection(stated ? Grammar.number(matcher.group(2)) : null);
            return new ValueNotation(value, lodUnit ? matcher.group(3) : matcher.group(1));
        }
        matcher = DETECTED.matcher(piece);
        if (matcher.matches()) {
            return new ValueNotation(new Text(Text.DETECTED), matcher.group(1));
        }
        matcher = UNCERTAIN.matcher(piece);
        if (matcher.matches() && Unit.shift(matcher.group(2), matcher.group(4)) == 0) {
            String unit = matcher.group(2).isEmpty() ? matcher.group(4) : matcher.group(2);
            return new ValueNotation(new Quantity(Grammar.number(matcher.group(1))), unit);
        }
        return words(piece, raw);
    }

    private static ValueNotation words(String piece, String raw) {
        Matcher complies = COMPLIES.matcher(piece);
        if (complies.matches()) {
            boolean not = !complies.group(1).isEmpty();
            return new ValueNotation(new Text(not ? Grades.DOES_NOT_COMPLY : Grades.COMPLIES), "");
        }
        boolean grade = LimitNotation.isGrade(piece);
        boolean damaged = !grade && BEGINS_AS_NUMBER.matcher(piece).matches();
        if (damaged) {
            return new ValueNotation(new Missing(NoticeText.kept(raw)), "");
        }
        return new ValueNotation(new Text(grade ? piece : NoticeText.kept(raw)), "");
    }
}
