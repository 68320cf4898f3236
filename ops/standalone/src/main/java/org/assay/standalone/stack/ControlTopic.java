package org.assay.standalone.stack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.mapping.SanctionMapping;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Sending;
import org.assay.standalone.data.TopicScan;

/** What the operator has commanded so far, and the next command. */
public final class ControlTopic {
    /**
     * What the commands so far come to.
     *
     * @param day the business day, empty before the first
     * @param activation of the reference release in force, empty before the first
     * @param sanctions ids of the sanctions, lifted ones too
     * @param lastOrder the last sanction or lifting, empty before the first
     */
    public record State(
            Optional<LocalDate> day,
            Optional<Activation> activation,
            Set<String> sanctions,
            Optional<Order> lastOrder) {
        /** The reference release in force, empty before the first. */
        public OptionalInt release() {
            return activation
                    .map(activated -> OptionalInt.of(activated.release()))
                    .orElseGet(OptionalInt::empty);
        }
    }

    /**
     * A release that was put into force.
     *
     * @param at when the broker took the command
     */
    public record Activation(int release, Instant at) {}

    /**
     * A standing order.
     *
     * @param command what was ordered
     * @param at when the broker took the command
     */
    public record Order(Object command, Instant at) {}

    private final Connection connection;
    private final OwnedTopic<ControlCommand> topic;

    /** The commands of an operator. */
    public ControlTopic(Connection connection, String operator) {
        this.connection = connection;
        this.topic = Topics.INGRESS_CONTROL.of(operator);
    }

    /** Reads all commands. */
    public State read() {
        List<LocalDate> days = new ArrayList<>();
        List<Activation> activations = new ArrayList<>();
        Set<String> sanctions = new LinkedHashSet<>();
        List<Order> orders = new ArrayList<>();
        new TopicScan(connection).each(topic, entry -> {
            Object command = entry.value() == null ? null : entry.value().getCommand();
            if (command instanceof Tick tick) {
                days.add(tick.getDay());
            } else if (command instanceof ReleaseActivated activated) {
                activations.add(new Activation(activated.getRelease(), entry.appendedAt()));
            } else if (SanctionMapping.isOrder(command)) {
                orders.add(new Order(command, entry.appendedAt()));
                if (command instanceof LabSanctioned sanctioned) {
                    sanctions.add(sanctioned.getSanction());
                }
            }
        });
        // The ledger takes no release that is older than the one in force; of a repetition the first counts.
        Optional<Activation> inForce =
                activations.stream().reduce((before, next) -> next.release() > before.release() ? next : before);
        return new State(
                days.stream().max(LocalDate::compareTo),
                inForce,
                sanctions,
                orders.stream().reduce((before, next) -> next));
    }

    /** Begins every day from the one after the present up to a day; only that day when there is none yet. */
    public int tick(State now, LocalDate upTo) {
        LocalDate first = now.day().map(day -> day.plusDays(1)).orElse(upTo);
        List<ControlCommand> ticks = first.datesUntil(upTo.plusDays(1))
                .map(day -> new ControlCommand(new Tick(day)))
                .toList();
        send(ticks);
        return ticks.size();
    }

    /** Begins one day. */
    public void tick(LocalDate day) {
        send(List.of(new ControlCommand(new Tick(day))));
    }

    /** Puts a release into force. */
    public void activate(ReleaseActivated activation) {
        send(List.of(new ControlCommand(activation)));
    }

    /** Sanctions a laboratory, or lifts a sanction. */
    public void order(Object order) {
        send(List.of(new ControlCommand(order)));
    }

    private void send(List<ControlCommand> commands) {
        Sending.send(connection, topic, null, commands);
    }
}
