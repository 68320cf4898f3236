package org.assay.embedded;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * The session that a killed node leaves behind in its metadata, where it still leads every partition.
 *
 * <p>The node must not start on such metadata: its transaction coordinator would load, end the transactions that were open, and have
 * their markers to send when the controller takes the leadership away from the former session. Kafka 4.3.1 takes a partition without
 * leader for a deleted one and drops the marker ({@code KRaftMetadataCache.getPartitionLeaderEndpoint}), so that the transaction stays
 * open in the partition: readers of committed records stand still there, and the next commit of the same producer also commits what
 * was to be aborted. So the controller is started alone first, until it has seen the session run out.
 */
final class FormerSession {
    /** Kafka's mark of a clean shutdown. */
    private static final String CLEAN = ".kafka_cleanshutdown";

    private static final Duration SESSION = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** For a node that was killed before it had registered: there is no session then. */
    private static final Duration NOBODY_FOR = Duration.ofSeconds(5);

    private static final long LOOK_MILLIS = 20;

    private FormerSession() {}

    /** Whether the node that used the directory before was not shut down cleanly. */
    static boolean isLeftIn(Path dataDir) {
        return !Files.exists(dataDir.resolve(CLEAN));
    }

    /**
     * Ends the session.
     *
     * @param node properties of the whole node
     * @throws EmbeddedStartException when the controller does not see it end within a minute
     */
    static void end(Map<String, String> node) {
        KafkaRaftServer controller =
                new KafkaRaftServer(new KafkaConfig(BrokerProperties.controllerOnly(node, SESSION)), Time.SYSTEM);
        try {
            controller.startup();
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void awaitEnd() throws InterruptedException {
        long start = System.nanoTime();
        long nobodySince = start;
        while (true) {
            boolean isLeading = number("ActiveControllerCount") == 1;
            int alive = number("ActiveBrokerCount");
            int gone = number("FencedBrokerCount");
            if (isLeading && alive == 0 && gone > 0) {
                return;
            }
            long now = System.nanoTime();
            if (!isLeading || alive > 0) {
                nobodySince = now;
            } else if (now - nobodySince > NOBODY_FOR.toNanos()) {
                return;
            }
            if (now - start > PATIENCE.toNanos()) {
                throw new EmbeddedStartException(Messages.text("broker.session", PATIENCE.toSeconds()));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** A number that the controller of this JVM shows; -1 before it shows it. */
    private static int number(String name) {
        try {
            ObjectName gauge = new ObjectName("kafka.controller:type=KafkaController,name=" + name);
            return ((Number) ManagementFactory.getPlatformMBeanServer().getAttribute(gauge, "Value")).intValue();
        } catch (InstanceNotFoundException notYet) {
            return -1;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
