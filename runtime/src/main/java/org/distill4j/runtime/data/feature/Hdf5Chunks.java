package org.distill4j.runtime.data.feature;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.btree.BTreeV1;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.DatasetInfo;
import io.jhdf.dataset.chunked.indexing.BTreeIndex;
import io.jhdf.dataset.chunked.indexing.ChunkIndex;
import io.jhdf.dataset.chunked.indexing.ExtensibleArrayIndex;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndex;
import io.jhdf.dataset.chunked.indexing.ImplicitChunkIndex;
import io.jhdf.dataset.chunked.indexing.SingleChunkIndex;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.storage.HdfBackingStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The chunks of a dataset, each of which is decoded once. */
final class Hdf5Chunks {

  private static final long UNDEFINED = -1;

  private final Hdf5File file;
  private final Hdf5Dataset owner;
  private final Hdf5Filters filters;
  private final int[] dimensions;
  private final int[] chunk;
  private final int elementBytes;
  private final int chunkBytes;

  Hdf5Chunks(Hdf5File file, Hdf5Dataset owner, DatasetBase dataset, ChunkedDataset chunked)
      throws IOException {
    this.file = file;
    this.owner = owner;
    this.dimensions = owner.dimensions();
    this.chunk = file.call(chunked::getChunkDimensions);
    this.elementBytes = owner.type().getSize();
    this.chunkBytes = chunkBytes();
    this.filters = Hdf5Filters.of(file, owner.name(), dataset, chunkBytes);
  }

  private int chunkBytes() throws IOException {
    boolean isEmpty = Arrays.stream(chunk).anyMatch(axis -> axis < 1);
    if (isEmpty || chunk.length != dimensions.length) {
      throw file.damaged(
          "'%s' has chunks of the shape %s".formatted(owner.name(), Arrays.toString(chunk)));
    }
    double bytes = Arrays.stream(chunk).asDoubleStream().reduce(elementBytes, (a, b) -> a * b);
    if (bytes > Integer.MAX_VALUE) {
      throw file.unsupported(
          "'%s' has chunks of %.1f GB".formatted(owner.name(), bytes / 1e9), null);
    }
    return (int) bytes;
  }

  /** Passes all stored bytes of the wanted rows to a sink. */
  void read(DataLayoutMessage layout, Hdf5Dataset.Sink sink) throws IOException {
    for (Chunk stored : stored(layout)) {
      long[] offset = stored.getChunkOffset();
      boolean isStored = stored.getAddress() != UNDEFINED;
      if (isStored && isInside(offset) && wants(sink, (int) offset[0])) {
        new Copy(offset, decoded(stored), sink).run();
      }
    }
  }

  private Collection<? extends Chunk> stored(DataLayoutMessage layout) throws IOException {
    if (layout instanceof ChunkedDataLayoutMessage old) {
      return old.getBTreeAddress() == UNDEFINED
          ? List.of()
          : file.call(
              () ->
                  BTreeV1.createDataBTree(file.storage(), old.getBTreeAddress(), dimensions.length)
                      .getChunks());
    }
    ChunkedDataLayoutMessageV4 message = (ChunkedDataLayoutMessageV4) layout;
    if (message.getAddress() == UNDEFINED) {
      return List.of();
    }
    if (message.getIndexingType() == ChunkedDataLayoutMessageV4.IMPLICIT_INDEX
        && grid() * chunkBytes > file.size()) {
      throw file.damaged("'%s' takes more bytes than the file has".formatted(owner.name()));
    }
    Collection<Chunk> chunks = file.call(() -> index(message).getAllChunks());
    boolean isExtensible =
        message.getIndexingType() == ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX;
    if (isExtensible && chunks.size() < grid()) {
      throw file.unsupported(
          "'%s' can grow, and has chunks that were never written".formatted(owner.name()), null);
    }
    return chunks;
  }

  private double grid() {
    double chunks = 1;
    for (int axis = 0; axis < chunk.length; axis++) {
      chunks *= Math.ceil(dimensions[axis] / (double) chunk[axis]);
    }
    return chunks;
  }

  private ChunkIndex index(ChunkedDataLayoutMessageV4 message) throws IOException {
    long[] axes = Arrays.stream(dimensions).asLongStream().toArray();
    DatasetInfo info = new DatasetInfo(chunkBytes, axes, chunk);
    HdfBackingStorage storage = file.storage();
    long address = message.getAddress();
    return switch (message.getIndexingType()) {
      case ChunkedDataLayoutMessageV4.SINGLE_CHUNK_INDEX -> new SingleChunkIndex(message, info);
      case ChunkedDataLayoutMessageV4.IMPLICIT_INDEX -> new ImplicitChunkIndex(address, info);
      case ChunkedDataLayoutMessageV4.FIXED_ARRAY_INDEX ->
          new FixedArrayIndex(storage, address, info);
      case ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX ->
          new ExtensibleArrayIndex(storage, address, info);
      default -> new BTreeIndex(storage, address, info);
    };
  }

  /** Returns true if a chunk begins inside of the dataset, which may have shrunk since. */
  private boolean isInside(long[] offset) throws IOException {
    boolean isInside = true;
    for (int axis = 0; axis < offset.length; axis++) {
      if (offset[axis] < 0 || offset[axis] % chunk[axis] != 0) {
        throw file.damaged(
            "'%s' has a chunk at %s".formatted(owner.name(), Arrays.toString(offset)));
      }
      isInside &= offset[axis] < dimensions[axis];
    }
    return isInside;
  }

  private boolean wants(Hdf5Dataset.Sink sink, int from) {
    for (int row = from; row < Math.min((long) dimensions[0], (long) from + chunk[0]); row++) {
      if (sink.wants(row)) {
        return true;
      }
    }
    return false;
  }

  private byte[] decoded(Chunk stored) throws IOException {
    int size = stored.getSize();
    if (size < 0 || size > file.size()) {
      throw file.damaged("'%s' has a chunk of %,d bytes".formatted(owner.name(), size));
    }
    ByteBuffer encoded =
        file.call(() -> file.storage().readBufferFromAddress(stored.getAddress(), size));
    byte[] raw = new byte[encoded.rewind().remaining()];
    encoded.get(raw);
    byte[] bytes = filters.decode(raw, stored.getFilterMask());
    if (bytes.length != chunkBytes) {
      throw file.damaged(
          "'%s' has a chunk of %,d bytes at %s, which should have %,d"
              .formatted(
                  owner.name(),
                  bytes.length,
                  Arrays.toString(stored.getChunkOffset()),
                  chunkBytes));
    }
    return bytes;
  }

  /** Passes a decoded chunk to a sink, in runs along the last axis. */
  private final class Copy {

    private final long[] offset;
    private final byte[] bytes;
    private final Hdf5Dataset.Sink sink;

    Copy(long[] offset, byte[] bytes, Hdf5Dataset.Sink sink) {
      this.offset = offset;
      this.bytes = bytes;
      this.sink = sink;
    }

    void run() {
      int rowBytes = chunkBytes / chunk[0];
      for (int i = 0; i < length(0); i++) {
        int row = (int) offset[0] + i;
        if (sink.wants(row)) {
          copy(row, 1, i * rowBytes, rowBytes, 0);
        }
      }
    }

    private void copy(int row, int axis, int from, int span, long to) {
      if (axis >= chunk.length - 1) {
        // The only axis, or the last.
        boolean isLast = axis == chunk.length - 1;
        long at = isLast ? to * dimensions[axis] + offset[axis] : 0;
        int length = (isLast ? length(axis) : 1) * elementBytes;
        sink.put(row, (int) (at * elementBytes), ByteBuffer.wrap(bytes, from, length), length);
        return;
      }
      int step = span / chunk[axis];
      for (int i = 0; i < length(axis); i++) {
        copy(row, axis + 1, from + i * step, step, to * dimensions[axis] + offset[axis] + i);
      }
    }

    /** Returns the length of the chunk along an axis, inside of the dataset. */
    private int length(int axis) {
      return (int) Math.min(chunk[axis], dimensions[axis] - offset[axis]);
    }
  }
}
