package org.assay.standalone.stack;

import java.time.Duration;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.reference.ReferenceConflict;
import org.assay.reference.ReferenceLoader;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Texts;

/** Loads reference releases and puts one into force. */
public final class ReleaseDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final References references;
    private final Texts texts;

    /** Works with the releases of some files. */
    public ReleaseDesk(Connection connection, References references, Texts texts) {
        this.connection = connection;
        this.references = references;
        this.texts = texts;
    }

    /** The operator's commands. */
    public ControlTopic control() {
        return new ControlTopic(connection, references.operator());
    }

    /**
     * Loads the releases up to a number and activates that one, unless it is in force.
     *
     * @return whether it was activated now
     */
    public boolean activate(int number, OptionalInt inForce) {
        references.require(number);
        if (inForce.isPresent() && inForce.getAsInt() > number) {
            throw new UserError(Exit.PENDING, texts.get("release.backwards", inForce.getAsInt(), number));
        }
        if (inForce.isPresent() && inForce.getAsInt() == number) {
            return false;
        }
        control().activate(load(number));
        return true;
    }

    private ReleaseActivated load(int number) {
        try (Consumer<String, byte[]> consumer = connection.consumer();
                Producer<String, byte[]> producer = connection.producer()) {
            return new ReferenceLoader(connection.serdes(), consumer, producer)
                    .load(references.releases(), number, PATIENCE);
        } catch (ReferenceConflict conflict) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("reference.conflict", conflict.getMessage()), conflict);
        }
    }
}
