package org.assay.standalone.rebuild;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;

/**
 * Which topics, groups and directories belong to generations that are not in force: those of before, and those that were
 * never finished.
 */
final class Leftovers {
    private static final Pattern GENERATION = Pattern.compile("-g(\\d{1,7})(-.*)?");
    private static final Pattern INTERNAL = Pattern.compile("-.*-(changelog|repartition)");
    private static final Pattern TOPIC = Pattern.compile("(.*)\\.g(\\d{1,7})");

    private final Generations live;
    private final Map<App, String> ids;

    /** @param ids application id of each app in its first generation */
    Leftovers(Generations live, Map<App, String> ids) {
        this.live = live;
        this.ids = Map.copyOf(ids);
    }

    /** The highest generation that any of these names bears, or that is in force. */
    int highest(Collection<String> names) {
        int inForce = Stream.of(App.values()).mapToInt(live::of).max().orElse(1);
        return names.stream()
                .flatMap(name ->
                        Stream.concat(ids.keySet().stream().map(app -> ofApp(app, name)), Stream.of(ofTopic(name))))
                .flatMapToInt(OptionalInt::stream)
                .reduce(inForce, Math::max);
    }

    /** The names among these that can go. */
    Set<String> among(Collection<String> names) {
        Set<String> stale = new TreeSet<>();
        for (String name : names) {
            boolean isOfOtherApp = ids.keySet().stream()
                    .anyMatch(app -> ofApp(app, name).stream().anyMatch(number -> number != live.of(app)));
            if (isOfOtherApp || (ofTopic(name).isPresent() && !isFeedInForce(name))) {
                stale.add(name);
            }
        }
        return stale;
    }

    private boolean isFeedInForce(String name) {
        return Topics.ALL.stream()
                .filter(Generations::isFeed)
                .anyMatch(topic -> live.input(topic).name().equals(name));
    }

    /** The generation of a group, an internal topic or a directory of an app. */
    private OptionalInt ofApp(App app, String name) {
        String id = ids.get(app);
        if (!name.startsWith(id)) {
            return OptionalInt.empty();
        }
        String rest = name.substring(id.length());
        Matcher later = GENERATION.matcher(rest);
        if (later.matches()) {
            return OptionalInt.of(Integer.parseInt(later.group(1)));
        }
        return rest.isEmpty() || INTERNAL.matcher(rest).matches() ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** The generation of a topic of the contract. */
    private static OptionalInt ofTopic(String name) {
        Matcher matcher = TOPIC.matcher(name);
        return matcher.matches()
                        && Stream.concat(Topics.ALL.stream(), Topics.DEAD_LETTERS.stream())
                                .map(OwnedTopic::name)
                                .anyMatch(matcher.group(1)::equals)
                ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
                : OptionalInt.empty();
    }
}
