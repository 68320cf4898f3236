package org.assay.domain.rulepack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.reference.CaseLadder;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LadderStep;

/** The ladder of a kind of case, ready to be climbed. */
public final class Ladder {

    private final CaseLadder data;
    private final Map<String, LadderState> states;

    Ladder(CaseLadder data) {
        this.data = Objects.requireNonNull(data, "data");
        this.states =
                data.states().stream().collect(Collectors.toUnmodifiableMap(LadderState::name, Function.identity()));
    }

    /** Key of the ladder. */
    public String id() {
        return data.id();
    }

    /** As it was released. */
    public CaseLadder data() {
        return data;
    }

    /** The state in which a case begins. */
    public LadderState first() {
        return data.states().get(0);
    }

    /** A state by name. */
    public Optional<LadderState> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /** The steps that may be taken in a state: its own, and those that may be taken always, unless it is the last one. */
    public List<LadderStep> steps(String state) {
        Optional<LadderState> known = state(state);
        if (known.isEmpty() || known.get().last()) {
            return List.of();
        }
        List<LadderStep> own = known.get().steps();
        return Stream.concat(
                        own.stream(),
                        data.always().stream()
                                .filter(step -> own.stream()
                                        .noneMatch(other -> other.action().equals(step.action()))))
                .toList();
    }

    /** The step that an action is in a state; none when it is not allowed there. */
    public Optional<LadderStep> step(String state, String action) {
        return steps(state).stream()
                .filter(step -> step.action().equals(action))
                .findFirst();
    }

    /** The step that the time of a rule passing unmet is in a state; none when silence means nothing there. */
    public Optional<LadderStep> silence(String state, String rule) {
        return steps(state).stream().filter(step -> rule.equals(step.after())).findFirst();
    }

    /** Whether an action is a step anywhere on it. */
    public boolean knows(String action) {
        return Stream.concat(data.always().stream(), data.states().stream().flatMap(state -> state.steps().stream()))
                .anyMatch(step -> step.action().equals(action));
    }

    /** Where a step leads. */
    public LadderState after(LadderStep step) {
        return state(step.to()).orElseThrow(() -> new IllegalArgumentException(id() + " has no state " + step.to()));
    }
}
