package org.distill4j.samples.video.hostile;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads ids of every type from HDF5. */
final class Hdf5IdsTest {

  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

  @TempDir private Path folder;

  @Test
  void takesWholeNumbersOfAnyTypeAsIds() throws IOException {
    assertIds(Hdf5Message.floats(8, LITTLE), Bytes.floats(8, LITTLE, 7, 8));
    assertIds(Hdf5Message.floats(2, BIG), Bytes.floats(2, BIG, 7, 8));
    assertIds(Hdf5Message.whole(1, LITTLE, false), new byte[] {7, 8});
    assertIds(Hdf5Message.whole(8, LITTLE, false), Bytes.whole(8, LITTLE, 7, 8));
    assertIds(Hdf5Message.texts(2), new byte[] {'7', 0, '8', 0});
  }

  @Test
  void refusesIdsThatAreNone() {
    Hdf5Message type = Hdf5Message.floats(4, LITTLE);
    assertThat(error(type, Bytes.floats(4, LITTLE, 7, 1.5f))).contains("'ids' has 1.5 at 1; ");
    assertThat(error(type, Bytes.floats(4, LITTLE, Float.NaN, 1))).contains("has NaN at 0; ");
    assertThat(error(type, Bytes.floats(4, LITTLE, 7, 7))).contains("has 7 at 0 and again at 1");
    assertThat(error(Hdf5Message.texts(1), new byte[] {'7', 0}))
        .contains("'ids' has an empty text at 1; ");
    assertThat(error(Hdf5Message.compound(), new byte[8]))
        .contains("'ids' holds compound elements [a]; ");
    assertThat(error(Hdf5Message.texts(5_000), new byte[10_000]))
        .contains("'ids' holds texts of 5,000 bytes; ");
  }

  @Test
  void namesMissingIds() {
    assertThat(new Hdf5Case(folder).stored(Hdf5Case.NAME).error())
        .contains("unknown dataset 'ids', available: [resnext_features]; ");
  }

  private void assertIds(Hdf5Message type, byte[] ids) throws IOException {
    Hdf5Case file = new Hdf5Case(folder).ids(type, ids).stored(Hdf5Case.NAME);

    assertThat(file.read().videos()).containsExactly("7", "8").inOrder();
  }

  private String error(Hdf5Message type, byte[] ids) {
    return new Hdf5Case(folder).ids(type, ids).stored(Hdf5Case.NAME).error();
  }
}
