package org.distill4j.runtime.data.feature;

import io.jhdf.dataset.DatasetBase;
import io.jhdf.filter.BitShuffleFilter;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.Filter;
import io.jhdf.filter.Lz4Filter;
import io.jhdf.filter.LzfFilter;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The filters that the chunks of a dataset passed when they were written, in this order. Decoding
 * never gives more bytes than a chunk has.
 */
final class Hdf5Filters {

  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int FLETCHER_32 = 3;
  private static final int LZF = 32000;
  private static final int LZ4 = 32004;
  private static final int BIT_SHUFFLE = 32008;

  private static final Map<Integer, Filter> OF_LIBRARY =
      Map.of(
          SHUFFLE, new ByteShuffleFilter(),
          LZF, new LzfFilter(),
          LZ4, new Lz4Filter(),
          BIT_SHUFFLE, new BitShuffleFilter());

  /** Names of filters that are not supported. */
  private static final Map<Integer, String> OTHERS =
      Map.of(
          4, "szip",
          5, "nbit",
          6, "scaleoffset",
          305, "lzo",
          307, "bzip2",
          32001, "blosc",
          32013, "zfp",
          32015, "zstandard",
          32017, "sz",
          32026, "blosc2");

  /** Bytes that a checksum adds. */
  private static final int CHECKSUM = 4;

  private final Hdf5File file;
  private final String dataset;
  private final List<FilterInfo> filters;
  private final int chunkBytes;

  private Hdf5Filters(Hdf5File file, String dataset, List<FilterInfo> filters, int chunkBytes) {
    this.file = file;
    this.dataset = dataset;
    this.filters = filters;
    this.chunkBytes = chunkBytes;
  }

  /** Returns the filters of a dataset, all of which are supported. */
  static Hdf5Filters of(Hdf5File file, String name, DatasetBase dataset, int chunkBytes)
      throws IOException {
    List<FilterInfo> filters =
        file.call(
            () ->
                dataset.getHeader().getMessagesOfType(FilterPipelineMessage.class).stream()
                    .flatMap(message -> message.getFilters().stream())
                    .toList());
    for (FilterInfo filter : filters) {
      int id = filter.getId();
      if (id != DEFLATE && id != FLETCHER_32 && !OF_LIBRARY.containsKey(id)) {
        String known = OTHERS.getOrDefault(id, filter.getName());
        throw file.error(
            "'%s' is compressed by the filter %s (%d), which is not supported"
                .formatted(name, known.isEmpty() ? "number" : known, id),
            "compress it by gzip: h5repack -f %s:GZIP=4 old.h5 new.h5".formatted(name));
      }
    }
    return new Hdf5Filters(file, name, filters, chunkBytes);
  }

  /**
   * Decodes a chunk.
   *
   * @param skipped the filters that were not applied to this chunk
   */
  byte[] decode(byte[] encoded, BitSet skipped) throws IOException {
    byte[] bytes = encoded;
    for (int i = filters.size() - 1; i >= 0; i--) {
      if (!skipped.get(i)) {
        bytes = decode(filters.get(i), bytes);
      }
    }
    return bytes;
  }

  private byte[] decode(FilterInfo filter, byte[] bytes) throws IOException {
    return switch (filter.getId()) {
      case DEFLATE -> inflate(bytes);
      case FLETCHER_32 -> verified(bytes);
      default -> {
        requireBounded(filter, bytes);
        yield file.call(() -> OF_LIBRARY.get(filter.getId()).decode(bytes, filter.getData()));
      }
    };
  }

  private void requireBounded(FilterInfo filter, byte[] bytes) throws IOException {
    int[] data = filter.getData();
    long length =
        switch (filter.getId()) {
          case SHUFFLE -> data.length < 1 || data[0] < 1 ? -1 : bytes.length;
          case LZF -> data.length < 3 ? -1 : data[2];
          default ->
              data.length > 4 || filter.getId() == LZ4 ? lengthInHeader(bytes) : bytes.length;
        };
    if (length < 0 || length > chunkBytes + (long) CHECKSUM) {
      throw file.damaged(
          "'%s' has a chunk with a wrong length (filter %d)".formatted(dataset, filter.getId()));
    }
  }

  /** Returns the number of decoded bytes, with which the data of some filters begin. */
  private static long lengthInHeader(byte[] bytes) {
    return bytes.length < 12 ? -1 : ByteBuffer.wrap(bytes).getLong();
  }

  private byte[] inflate(byte[] bytes) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      ByteArrayOutputStream inflated = new ByteArrayOutputStream(chunkBytes);
      byte[] buffer = new byte[1 << 13];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 || inflated.size() + read > chunkBytes + (long) CHECKSUM) {
          throw file.damaged("'%s' has a chunk that cannot be inflated".formatted(dataset));
        }
        inflated.write(buffer, 0, read);
      }
      return inflated.toByteArray();
    } catch (DataFormatException e) {
      throw file.damaged(
          "'%s' has a chunk that cannot be inflated (%s)".formatted(dataset, e.getMessage()));
    } finally {
      inflater.end();
    }
  }

  /** Checks and removes the checksum at the end. */
  private byte[] verified(byte[] bytes) throws IOException {
    int length = bytes.length - CHECKSUM;
    if (length < 0 || !Fletcher32.matches(bytes, length, storedChecksum(bytes))) {
      throw file.damaged("'%s' has a chunk with a wrong checksum".formatted(dataset));
    }
    return Arrays.copyOf(bytes, length);
  }

  private static int storedChecksum(byte[] bytes) {
    return Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt(bytes.length - CHECKSUM));
  }
}
