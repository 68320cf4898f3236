package org.assay.standalone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;
import org.assay.standalone.Exit;
import org.assay.standalone.apps.AppSettings;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GroupLag;
import org.assay.standalone.data.Lags;
import org.assay.standalone.home.Part;
import org.assay.standalone.home.Ports;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.Stack;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what runs, how far the apps are, and which day and release hold. */
@Command(name = "status")
final class StatusCommand extends StackCommand {
    @Option(names = "--json")
    private boolean isJson;

    @Override
    protected int run() {
        Stack stack = stack();
        boolean isUp = stack.running(Part.BROKER).isPresent()
                && stack.running(Part.REGISTRY).isPresent();
        Optional<ControlTopic.State> state = Optional.empty();
        List<GroupLag> groups = List.of();
        if (isUp) {
            References references = References.read(installation().references(), texts());
            try (Connection connection = Connection.to(home())) {
                state = Optional.of(new ControlTopic(connection, references.operator()).read());
                groups = new Lags(connection).of(Apps.groups(AppSettings.read(home())));
            } catch (RetriableException away) {
                // What runs can be told all the same.
                err().println(texts().get("status.no-answer"));
            }
        }
        if (isJson) {
            json(node(stack, state, groups));
        } else {
            print(processes(stack));
            state.ifPresent(this::tellState);
            if (!groups.isEmpty()) {
                out().println();
                print(groups(groups));
            }
        }
        warnOfItsEnd();
        return stack.isReady() && state.isPresent() ? Exit.OK : Exit.DIFFERENT;
    }

    private void tellState(ControlTopic.State state) {
        out().println();
        String day = state.day().map(Object::toString).orElse("-");
        say(home().settings().isManualClock() ? "status.day-manual" : "status.day", day);
        String release =
                state.release().isPresent() ? Integer.toString(state.release().getAsInt()) : "-";
        say("status.release", release);
    }

    private Table processes(Stack stack) {
        Table table = new Table()
                .text(texts().get("status.process"))
                .text(texts().get("status.state"))
                .number(texts().get("status.pid"))
                .number(texts().get("status.port"));
        for (Part part : Part.values()) {
            Optional<ProcessHandle> process = stack.running(part);
            table.row(
                    texts().get("part." + part.word()),
                    texts().get(process.isPresent() ? "status.running" : "status.stopped"),
                    process.map(ProcessHandle::pid).orElse(null),
                    port(part));
        }
        return table;
    }

    private Table groups(List<GroupLag> groups) {
        Table table = new Table()
                .text(texts().get("status.group"))
                .text(texts().get("status.state"))
                .number(texts().get("status.lag"));
        groups.forEach(group -> table.row(
                group.group(), texts().get(group.isStable() ? "status.stable" : "status.unstable"), group.lag()));
        return table;
    }

    private ObjectNode node(Stack stack, Optional<ControlTopic.State> state, List<GroupLag> groups) {
        ObjectNode node = Json.object();
        node.put("home", home().toString());
        node.put("ready", stack.isReady());
        ArrayNode processes = node.putArray("processes");
        for (Part part : Part.values()) {
            ObjectNode process = processes.addObject();
            process.put("part", part.word());
            process.put("running", stack.running(part).isPresent());
            process.set(
                    "pid", Json.of(stack.running(part).map(ProcessHandle::pid).orElse(null)));
            process.put("port", port(part));
        }
        Optional<ControlTopic.State> known = state;
        node.set("day", Json.of(known.flatMap(ControlTopic.State::day).orElse(null)));
        node.put("clock", home().settings().isManualClock() ? "manual" : "automatic");
        boolean hasRelease = known.isPresent() && known.get().release().isPresent();
        node.set("release", Json.of(hasRelease ? known.get().release().getAsInt() : null));
        ArrayNode lags = node.putArray("groups");
        groups.forEach(group -> lags.addObject()
                .put("group", group.group())
                .put("stable", group.isStable())
                .put("lag", group.lag()));
        return node;
    }

    private int port(Part part) {
        Ports ports = home().ports();
        return switch (part) {
            case BROKER -> ports.broker();
            case REGISTRY -> ports.registry();
            case APPS -> ports.health();
            case GATEWAY -> ports.gateway();
        };
    }
}
