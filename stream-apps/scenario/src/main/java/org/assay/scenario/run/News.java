package org.assay.scenario.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.VerdictStatus;
import org.assay.scenario.story.SharedAs;
import org.assay.scenario.story.Standing;
import org.assay.scenario.story.Story;

/** What is new of a story whenever it is looked at, to be told. */
public final class News {
    private final Story story;
    private final Cast cast;
    private final Map<String, String> seen = new HashMap<>();
    private int alerts;
    private int notices;

    News(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    /**
     * Something new.
     *
     * @param key key of its line
     * @param words its arguments
     */
    public record Item(String key, List<String> words) {
        public Item {
            words = List.copyOf(words);
        }

        static Item of(String key, Object... words) {
            return new Item(key, List.of(words).stream().map(String::valueOf).toList());
        }
    }

    List<Item> look(Sight sight) {
        List<Item> items = new ArrayList<>();
        story.samples().keySet().forEach(name -> sample(name, sight, items));
        List<AlertChange> changes = sight.alerts();
        for (; alerts < changes.size(); alerts++) {
            AlertChange change = changes.get(alerts);
            items.add(Item.of(
                    "news.alert",
                    change.kind(),
                    change.alert().kind(),
                    change.alert().rule()));
        }
        sight.cases().values().forEach(file -> file(file, items));
        List<Sight.Sent> sent = sight.notices();
        for (; notices < sent.size(); notices++) {
            Sight.Sent notice = sent.get(notices);
            items.add(Item.of("news.notice", notice.kind(), notice.rule(), notice.level(), notice.office()));
        }
        return items;
    }

    private void sample(String name, Sight sight, List<Item> items) {
        SampleKey key = cast.key(name);
        Optional<SampleState> state = sight.sample(key);
        Standing standing = Standing.of(state.map(SampleState::verdict));
        String status = state.map(SampleState::status).map(VerdictStatus::name).orElse("NONE");
        if (isNew("verdict " + name, standing + " " + status) && (state.isPresent() || seen.size() > 1)) {
            items.add(Item.of("news.verdict", name, standing, status));
        }
        SharedAs shared = sight.shared(key);
        if (isNew("shared " + name, shared.name()) && shared != SharedAs.NONE) {
            items.add(Item.of("news.shared", name, shared));
        }
    }

    private void file(Sight.CaseFile file, List<Item> items) {
        if (isNew("case " + file.id(), file.status())) {
            items.add(Item.of("news.case", file.kind(), file.status()));
        }
        file.tracks().forEach((ladder, state) -> {
            if (isNew("track " + file.id() + ladder, state)) {
                items.add(Item.of("news.track", ladder, state));
            }
        });
        for (Sight.Time time : file.times()) {
            String due = "due " + file.id() + " " + time.rule() + " " + time.party();
            if (time.last() != null && isNew(due, time.last().toString())) {
                items.add(Item.of(
                        time.unconfirmed() ? "news.due-unconfirmed" : "news.due",
                        time.rule(),
                        time.party() == null ? "" : time.party(),
                        time.last()));
            }
        }
    }

    private boolean isNew(String what, String word) {
        return !word.equals(seen.put(what, word));
    }
}
