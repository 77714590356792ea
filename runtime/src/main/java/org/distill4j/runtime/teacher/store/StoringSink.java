package org.distill4j.runtime.teacher.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.file.PendingFile;
import org.distill4j.runtime.teacher.SignalLayout;
import org.distill4j.runtime.teacher.SignalSink;

/**
 * Writes the values of a signal to a file: the rows in the order of their recording, and the index
 * of all examples. Numbers are little-endian. The manifest follows when the file is in its place.
 */
final class StoringSink implements SignalSink {

  private static final int BUFFER = 1 << 16;

  private final String signal;
  private final Path values;
  private final Path manifest;
  private final Map<String, String> key;
  private final SignalType wanted;
  private final PendingFile file;
  private final BlockChecksums checksums = new BlockChecksums();
  private final Places places;
  private final long[] offsets;
  private final int[] lengths;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private SignalType type;
  private RowCodec codec;
  private int columns;
  private long written;

  /**
   * Begins a file.
   *
   * @param places the places of the examples in the index
   * @param key everything that determines the values, by name
   * @throws IOException if it cannot be written
   */
  StoringSink(
      String signal,
      Places places,
      Path values,
      Path manifest,
      Map<String, String> key,
      SignalType wanted)
      throws IOException {
    this.signal = signal;
    this.values = values;
    this.manifest = manifest;
    this.key = key;
    this.wanted = wanted;
    this.places = places;
    this.offsets = new long[places.size()];
    this.lengths = new int[places.size()];
    Arrays.fill(lengths, -1);
    this.file = PendingFile.begin(values);
  }

  @Override
  public void add(int example, float[] row, long[] shape) {
    if (codec == null) {
      type = wanted.fitting(shape);
      columns = Math.toIntExact(shape[shape.length - 1]);
      codec = RowCodec.of(type, columns);
    }
    requireFinite(example, row);
    long bytes = type.bytes(row.length, columns);
    if (bytes > MappedFile.PART / 2) {
      throw refused("example %s has %s numbers, which are too many".formatted(example, row.length));
    }
    try {
      pad(bytes);
      offsets[places.of(example)] = written;
      lengths[places.of(example)] = row.length;
      reserve((int) bytes);
      codec.write(row, buffer);
      write(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw refused("example %s: %s".formatted(example, e.getMessage()));
    }
  }

  private void requireFinite(int example, float[] row) {
    for (int i = 0; i < row.length; i++) {
      if (!Float.isFinite(row[i])) {
        throw refused(
            "example %s has %s at position %s; only finite numbers can be trained on"
                .formatted(example, row[i], i));
      }
    }
  }

  private IllegalArgumentException refused(String problem) {
    return new IllegalArgumentException("column '%s': %s".formatted(signal, problem));
  }

  /** Writes zeros up to the next part if a row would cross its end. */
  private void pad(long bytes) throws IOException {
    long left = MappedFile.PART - written % MappedFile.PART;
    while (bytes > left && left > 0) {
      int some = (int) Math.min(left, buffer.capacity());
      buffer.clear();
      buffer.put(new byte[some]);
      write(buffer);
      left -= some;
    }
  }

  /** Writes zeros, so that the index begins at a multiple of the size of its numbers. */
  private void align() throws IOException {
    buffer.clear();
    buffer.put(new byte[(int) (-written & (Long.BYTES - 1))]);
    write(buffer);
  }

  private void reserve(int bytes) {
    if (buffer.capacity() < bytes) {
      buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    ByteBuffer filled = bytes.duplicate().flip();
    file.out().write(filled.array(), filled.arrayOffset(), filled.limit());
    written += filled.limit();
    checksums.add(filled);
  }

  @Override
  public Column end(SignalLayout layout) {
    try {
      align();
      new RowIndex(offsets, lengths, places.inFile(layout.queries()), places.inFile(layout.kept()))
          .write(buffer, this::write);
      file.commit();
      Manifest plain = manifest(layout, "");
      Column column = StoredSignal.column(plain, MappedFile.open(values, written), places);
      String fingerprint = column.fingerprint();
      manifest(layout, fingerprint).write(manifest);
      return new KeptColumn(column, fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest manifest(SignalLayout layout, String fingerprint) {
    return new Manifest(
        Manifest.FORMAT,
        key,
        layout.kind(),
        Arrays.stream(layout.shape()).boxed().toList(),
        layout.square(),
        type.toString(),
        offsets.length,
        places.order(),
        written,
        checksums.hex(),
        fingerprint,
        "");
  }

  @Override
  public long bytes() {
    return written;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
