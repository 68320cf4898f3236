package org.assay.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    private static final String BUNDLE = "org.assay.provisioner.messages";
    private static final Action CREATE =
            new Action.Create(new TopicSpec("a", 6, 1, Map.of("retention.ms", "-1", "cleanup.policy", "delete")));
    private static final Action SET = new Action.Set("b", "retention.ms", Optional.empty(), "-1");
    private static final Action REFUSE = new Action.Refuse("c", new Refusal.Shrink(6, 1));

    private final PlanText english = new PlanText(Locale.ENGLISH);
    private final PlanText chinese = new PlanText(Locale.CHINA);

    @Test
    void shouldShowEachActionAndCount() {
        List<String> lines = english.of(new Plan(List.of(CREATE, SET, REFUSE)));

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .isEqualTo("+ a: create with 6 partitions, replication 1, cleanup.policy=delete, retention.ms=-1");
        assertThat(lines.get(1)).isEqualTo("~ b: retention.ms (broker default) -> -1");
        assertThat(lines.get(2)).startsWith("! c: has 6 partitions, 1 wanted");
        assertThat(lines.get(3)).isEqualTo("1 to create, 1 to change, 1 refused.");
    }

    @Test
    void shouldSayThatThereIsNothingToDo() {
        assertThat(english.of(new Plan(List.of()))).containsExactly("All topics are as wanted.");
        assertThat(chinese.of(new Plan(List.of()))).containsExactly("所有主题均符合要求。");
    }

    @Test
    void shouldShowWhatFailed() {
        List<String> lines = english.of(
                List.of(new Outcome(SET, Optional.empty()), new Outcome(CREATE, Optional.of("not authorized"))));

        assertThat(lines.get(1)).endsWith("failed: not authorized");
        assertThat(lines.get(2)).isEqualTo("1 done, 1 failed.");
    }

    @Test
    void shouldSayEverythingInBothLanguages() {
        ResourceBundle first = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle second = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

        assertThat(second.getLocale()).isEqualTo(Locale.CHINESE);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(chinese.of(new Plan(List.of(REFUSE))).get(0)).contains("分区不能减少");
    }
}
