package org.assay.systemtests.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/** What the broker says that one user may do. */
final class Sight implements AutoCloseable {
    private final Admin admin;

    Sight(Map<String, Object> client) {
        admin = Admin.create(client);
    }

    /** By topic. */
    Map<String, String> topics(Collection<String> names) throws InterruptedException {
        Map<String, String> cells = new LinkedHashMap<>();
        var described = admin.describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        for (String name : names) {
            cells.put(name, cell(described.get(name).thenApply(topic -> Set.copyOf(topic.authorizedOperations()))));
        }
        return cells;
    }

    /** What it may do with the cluster. */
    String cluster() throws InterruptedException {
        return cell(admin.describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
                .authorizedOperations());
    }

    /** Whether it may look at a group; only those may join it. */
    String group(String id) throws InterruptedException {
        return isSeen(
                admin.describeConsumerGroups(List.of(id)).describedGroups().get(id));
    }

    /** Whether it may look at a transaction; only those may begin it. */
    String transaction(String id) throws InterruptedException {
        return isSeen(admin.describeTransactions(List.of(id)).description(id));
    }

    private static String isSeen(KafkaFuture<?> future) throws InterruptedException {
        try {
            future.get();
            return "y";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return ".";
            }
            if (e.getCause() instanceof GroupIdNotFoundException
                    || e.getCause() instanceof TransactionalIdNotFoundException) {
                return "y";
            }
            throw new AssertionError(e.getCause());
        }
    }

    private static String cell(KafkaFuture<Set<AclOperation>> operations) throws InterruptedException {
        try {
            return Matrix.cell(operations.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return ".";
            }
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
