package org.assay.domain.passrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assay.domain.passrate.Control.Activation;
import org.assay.domain.passrate.Control.Tick;

/** Control events and settlement under every interleaving of the inputs. */
class ControlProperties {
    @Property
    void shouldPutEventsIntoForceInTheirOrderWhateverTheInterleaving(
            @ForAll("scripts") List<Control> script,
            @ForAll @IntRange(min = 1, max = 4) int inputs,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] next = new int[inputs];
        ControlState state = ControlState.START;
        List<Control> inForce = new ArrayList<>();

        for (int i = 0; i < script.size() * inputs; i++) {
            int input = pick(next, script.size(), random);
            ControlState.Step step = state.receive(script.get(next[input]), input, inputs);
            next[input]++;
            state = step.state();
            inForce.addAll(step.inForce());
            int slowest = Arrays.stream(next).min().orElseThrow();
            assertThat(inForce).isEqualTo(script.subList(0, slowest));
        }

        assertThat(state.waiting()).isEmpty();
    }

    @Property
    void shouldKnowWhatACellCountedWhenADayBegan(@ForAll @IntRange(min = 1, max = 3) int inputs, @ForAll long seed) {
        Random random = new Random(seed);
        int[] day = new int[inputs];
        long[] addedBefore = new long[12];
        CellState cell = CellState.EMPTY;
        int settled = 0;

        for (int step = 0; step < 60; step++) {
            int input = random.nextInt(inputs);
            if (random.nextBoolean() || day[input] == 10) {
                long more = random.nextInt(5) - 1L;
                cell = cell.plus(day[input], new Counts(more, 0, 0, 0, 0, 0, 0, 0, 0), settled);
                for (int later = day[input] + 1; later < addedBefore.length; later++) {
                    addedBefore[later] += more;
                }
            } else {
                day[input]++;
                int begunEverywhere = Arrays.stream(day).min().orElseThrow();
                if (begunEverywhere > settled) {
                    assertThat(cell.atBeginOf(begunEverywhere).batches()).isEqualTo(addedBefore[begunEverywhere]);
                    settled = begunEverywhere;
                    cell = cell.settle(settled);
                }
            }
        }

        assertThat(cell.counts().batches()).isEqualTo(addedBefore[11]);
        int last = settled;
        assertThat(cell.unsettled()).allMatch(later -> later.day() > last);
    }

    private static int pick(int[] next, int size, Random random) {
        int input = random.nextInt(next.length);
        while (next[input] == size) {
            input = (input + 1) % next.length;
        }
        return input;
    }

    @Provide
    Arbitrary<List<Control>> scripts() {
        return Arbitraries.<Control>oneOf(
                        Arbitraries.integers().between(1, 3).map(Tick::new),
                        Arbitraries.integers().between(1, 2).map(release -> new Activation(release, List.of())))
                .list()
                .ofMaxSize(8);
    }
}
