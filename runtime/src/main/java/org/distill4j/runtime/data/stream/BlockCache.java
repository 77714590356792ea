package org.distill4j.runtime.data.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.distill4j.runtime.data.stream.ExampleFileWriter.BlockPlace;

/** The blocks of a file that are in memory: those that were used last, and those read ahead. */
final class BlockCache implements Closeable {

  private final Path file;
  private final FileChannel channel;
  private final List<BlockPlace> places;
  private final int columns;
  private final Map<Integer, CompletableFuture<Block>> blocks;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "distill4j example reader");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Creates an empty cache.
   *
   * @param columns the number of columns of a block
   * @param most the largest number of blocks that are kept
   */
  BlockCache(Path file, FileChannel channel, List<BlockPlace> places, int columns, int most) {
    this.file = file;
    this.channel = channel;
    this.places = places;
    this.columns = columns;
    this.blocks =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, CompletableFuture<Block>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * Returns a block.
   *
   * @throws UncheckedIOException if it cannot be read or is damaged
   */
  Block block(int number) {
    try {
      return future(number).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Begins to read a block in the background. */
  void prefetch(int number) {
    // A failure is told when the block is used.
    CompletableFuture<Block> unused = future(number);
  }

  private synchronized CompletableFuture<Block> future(int number) {
    return blocks.computeIfAbsent(
        number, key -> CompletableFuture.supplyAsync(() -> read(key), reader));
  }

  private Block read(int number) {
    BlockPlace place = places.get(number);
    try {
      byte[] bytes = ExampleFile.bytes(channel, place.position(), place.length()).array();
      ExampleFile.requireChecksum(bytes, place.checksum(), "block " + number);
      return new Block(bytes, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(ExampleFile.damaged(file, e));
    }
  }

  @Override
  public void close() throws IOException {
    reader.shutdown();
    channel.close();
  }
}
