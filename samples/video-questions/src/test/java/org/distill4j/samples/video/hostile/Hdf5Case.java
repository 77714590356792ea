package org.distill4j.samples.video.hostile;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.feature.Hdf5Features;
import org.distill4j.runtime.data.feature.VideoFeatures;

/** An HDF5 file of two videos with three features each. */
final class Hdf5Case {

  static final String NAME = Hdf5Features.MOTION;
  static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

  private final Path folder;
  private final Hdf5Builder file = new Hdf5Builder();

  Hdf5Case(Path folder) {
    this.folder = folder;
  }

  Hdf5Builder file() {
    return file;
  }

  /** Adds the ids 7 and 8. */
  Hdf5Case ids() {
    return ids(Hdf5Message.whole(4, LITTLE, true), Bytes.whole(4, LITTLE, 7, 8));
  }

  Hdf5Case ids(Hdf5Message type, byte[] values) {
    return object("ids", List.of(Hdf5Message.shape(2), type, Hdf5Message.compact(values)));
  }

  /** Adds features with the messages of their storage. */
  Hdf5Case features(Hdf5Message... storage) {
    List<Hdf5Message> messages =
        new ArrayList<>(List.of(Hdf5Message.shape(2, 3), Hdf5Message.floats(4, LITTLE)));
    messages.addAll(Arrays.asList(storage));
    return object(NAME, messages);
  }

  /** Adds the features 1 to 6. */
  Hdf5Case stored(String name) {
    byte[] bytes = Bytes.floats(4, LITTLE, 1, 2, 3, 4, 5, 6);
    return object(
        name,
        List.of(
            Hdf5Message.shape(2, 3),
            Hdf5Message.floats(4, LITTLE),
            Hdf5Message.contiguous(file.append(bytes), bytes.length)));
  }

  /** Adds features of another type. */
  Hdf5Case typed(Hdf5Message type, int size) {
    return object(
        NAME, List.of(Hdf5Message.shape(2, 3), type, Hdf5Message.compact(new byte[6 * size])));
  }

  /** Adds features in one chunk that passed filters. */
  Hdf5Case filtered(byte[] encoded, int skipped, int[]... filters) {
    long tree = new ChunkTree(file, 2).add(encoded, skipped, 0, 0).write();
    return features(Hdf5Message.chunked(tree, 4, 2, 3), Hdf5Message.filters(filters));
  }

  Hdf5Case object(String name, List<Hdf5Message> messages) {
    file.object(name, messages);
    return this;
  }

  VideoFeatures read() throws IOException {
    return Hdf5Features.read(file.write(folder.resolve("f.h5")), NAME, Set.of("7", "8"));
  }

  String error() {
    return assertThrows(DataFileException.class, this::read).getMessage();
  }
}
