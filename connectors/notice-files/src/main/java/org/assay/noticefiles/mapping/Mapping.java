package org.assay.noticefiles.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.contract.sample.MeasurementKind;

/**
 * How files of one kind are read.
 *
 * @param name name of the mapping
 * @param principal who submits what the files say; a word of the ingress topic's name
 * @param formats formats the files may have
 * @param encoding encoding of text files
 * @param delimiter what parts the cells of a CSV file
 * @param headerRow row that holds the column names, from 1
 * @param sheet name of the sheet of a workbook; empty for the first
 * @param rowIs what a row stands for
 * @param notStated texts that mean the source says nothing, e.g. {@code /}
 * @param rules how each field is read
 * @param split list of item names in one column; empty when a row holds one item
 * @param sentinels values of an item that stand for something else, e.g. {@code -1} for not detected
 */
public record Mapping(
        String name,
        String principal,
        Set<FileFormat> formats,
        Charset encoding,
        char delimiter,
        int headerRow,
        Optional<String> sheet,
        RowIs rowIs,
        Set<String> notStated,
        Map<Target, Rule> rules,
        Optional<ItemSplit> split,
        Map<String, MeasurementKind> sentinels) {

    public Mapping {
        formats = Set.copyOf(formats);
        notStated = Set.copyOf(notStated);
        rules = Map.copyOf(rules);
        sentinels = Map.copyOf(sentinels);
    }

    /** The rule of a field, if the mapping has one. */
    public Optional<Rule> rule(Target target) {
        return Optional.ofNullable(rules.get(target));
    }

    /** Every column the mapping names. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        rules.values().forEach(rule -> columns.addAll(rule.source().columns()));
        split.ifPresent(items -> columns.add(items.column()));
        return columns;
    }

    /** What a file must have: of every group at least one column. */
    public List<List<String>> needs() {
        List<List<String>> needs = new ArrayList<>();
        for (Target target : Target.values()) {
            Rule rule = rules.get(target);
            if (rule == null || rule.optional() || rule.source().columns().isEmpty()) {
                continue;
            }
            if (rule.needsAllColumns()) {
                rule.source().columns().forEach(column -> needs.add(List.of(column)));
            } else {
                needs.add(rule.source().columns());
            }
        }
        split.filter(items -> !items.optional()).ifPresent(items -> needs.add(List.of(items.column())));
        return needs;
    }

    /** The columns of the test's own id. */
    public Set<String> idColumns() {
        return rule(Target.ITEM_ID)
                .map(rule -> Set.copyOf(rule.source().columns()))
                .orElse(Set.of());
    }
}
