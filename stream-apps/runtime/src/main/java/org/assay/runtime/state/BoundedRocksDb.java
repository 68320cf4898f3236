package org.assay.runtime.state;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.assay.runtime.config.CommonKeys;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all local stores of the process one block cache and one budget of write buffers. Without it every store of every
 * task brings its own 50 MB cache and up to 48 MB of buffers, and memory grows with the number of partitions.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    // Write buffers are charged to the cache and may take half of it: fewer, larger files against blocks to read from.
    private static final int BUFFER_SHARE = 2;

    private static final Object LOCK = new Object();
    private static Cache sharedCache;
    private static WriteBufferManager sharedBuffers;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        share(bytes(configs));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(sharedCache);
        // Indexes and filters count against the bound as well, but are the last to be thrown out.
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(sharedBuffers);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to the process and outlive each store.
    }

    /** The cache of the process; null before the first store. */
    static Cache sharedCache() {
        synchronized (LOCK) {
            return sharedCache;
        }
    }

    private static void share(long bytes) {
        synchronized (LOCK) {
            if (sharedCache == null) {
                RocksDB.loadLibrary();
                sharedCache = new LRUCache(bytes);
                sharedBuffers = new WriteBufferManager(bytes / BUFFER_SHARE, sharedCache);
            }
        }
    }

    private static long bytes(Map<String, Object> configs) {
        Object given = configs.get(CommonKeys.STATE_MEMORY.name());
        String text = given == null ? CommonKeys.STATE_MEMORY.standard().orElseThrow() : given.toString();
        return CommonKeys.STATE_MEMORY.type().read(text).orElseThrow();
    }
}
