package org.assay.domain.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Limit.Grades;
import org.assay.domain.judgement.Limit.NotDetected;
import org.assay.domain.judgement.Limit.NotStated;
import org.assay.domain.judgement.Limit.Unreadable;

/**
 * A limit read from the text of a notice (限量值 / 标准值).
 *
 * @param limit the limit; {@link Unreadable} with the text, or {@link NotStated} for an empty cell
 * @param unit unit as written, empty when there is none
 * @param decimals places the limit is stated with; null when it has no number
 */
public record LimitNotation(Limit limit, String unit, Integer decimals) {

    private static final Pattern NOTHING = Pattern.compile("[/\\-]*+|(?i:N/A)");
    private static final Pattern ABSENT =
            Pattern.compile("(?:(?:不得|不应|不能|不可|不允许|禁止)(?:检出|使用|添加|加入|含有)|未检出|禁用|阴性)(" + Grammar.UNIT
                    + ")(?:\\((?:方法)?(?:检出限|LOD)[:=]?(" + Grammar.UNSIGNED + ")(" + Grammar.UNIT
                    + ")\\))?");
    private static final Pattern GRADE =
            Pattern.compile("(?:[特优一二三四五甲乙丙丁A-E1-9]|I{1,3}|IV)(?:级|类|等)品?|(?:优等|一等|二等|三等|合格|优)品");
    private static final Pattern REQUIREMENT = Pattern.compile("(?:应)?(?:符合|满足).{0,60}");

    public LimitNotation {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(unit, "unit");
    }

    /** Reads a limit. Never fails; null and empty cells are {@link NotStated}. */
    public static LimitNotation parse(String raw) {
        if (raw == null) {
            return new LimitNotation(new NotStated(), "", null);
        }
        if (raw.length() <= NoticeText.LONGEST) {
            String text = NoticeText.compact(NoticeText.canonical(raw));
            if (NOTHING.matcher(text).matches()) {
                return new LimitNotation(new NotStated(), "", null);
            }
            LimitNotation read = read(NoticeText.withoutThousandsComma(text));
            if (read != null) {
                return read;
            }
        }
        return new LimitNotation(new Unreadable(NoticeText.kept(raw)), "", null);
    }

    private static LimitNotation read(String text) {
        NoticeText.UnitNote note = NoticeText.UnitNote.of(text);
        String rest = note.rest();
        LimitNotation read = words(rest);
        read = read != null ? read : BoundNotation.read(rest);
        read = read != null ? read : PlanNotation.read(rest, !note.unit().isEmpty());
        return read == null || !read.unit.isEmpty() ? read : new LimitNotation(read.limit, note.unit(), read.decimals);
    }

    /** Whether the text is the name of a grade (等级). */
    static boolean isGrade(String text) {
        return GRADE.matcher(text).matches();
    }

    private static LimitNotation words(String text) {
        Matcher absent = ABSENT.matcher(text);
        if (absent.matches()) {
            if (absent.group(2) == null) {
                return new LimitNotation(new NotDetected(null), absent.group(1), null);
            }
            String unit = absent.group(3).isEmpty() ? absent.group(1) : absent.group(3);
            NotDetected limit = new NotDetected(Grammar.number(absent.group(2)));
            return new LimitNotation(limit, unit, limit.lod().scale());
        }
        if (REQUIREMENT.matcher(text).matches()) {
            return new LimitNotation(new Grades(List.of(Grades.COMPLIES)), "", null);
        }
        List<String> grades = new ArrayList<>();
        for (String grade : text.split("[,;、/]|或者?|和", -1)) {
            if (!isGrade(grade)) {
                return null;
            }
            grades.add(grade);
        }
        return new LimitNotation(new Grades(grades), "", null);
    }
}
