package org.distill4j.samples.video.hostile;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.samples.video.hostile.Hdf5Case.LITTLE;
import static org.distill4j.samples.video.hostile.Hdf5Case.NAME;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads each kind of HDF5 content: right, or named for what it is. */
final class Hdf5KindsTest {

  private static final int[] GZIP = {1, 4};
  private static final int[] SHUFFLE = {2, 4};
  private static final int[] CHECKSUM = {3};

  @TempDir private Path folder;

  @Test
  void readsFillValuesWhereNothingWasWritten() throws IOException {
    Hdf5Case file = new Hdf5Case(folder).ids();
    byte[] chunk = Bytes.floats(4, LITTLE, 4, 5, 6);
    long tree = new ChunkTree(file.file(), 2).add(chunk, 0, 1, 0).write();
    file.features(fill(2.5f), Hdf5Message.chunked(tree, 4, 1, 3));

    assertThat(file.read().of("7")).isEqualTo(new float[] {2.5f, 2.5f, 2.5f});
    assertThat(file.read().of("8")).isEqualTo(new float[] {4, 5, 6});
  }

  @Test
  void readsFillValuesOfADatasetWithoutStorage() throws IOException {
    Hdf5Case file =
        new Hdf5Case(folder).ids().features(fill(9), Hdf5Message.contiguous(Bytes.UNDEFINED, 24));

    assertThat(file.read().of("8")).isEqualTo(new float[] {9, 9, 9});
  }

  @Test
  void refusesAFillValueThatIsNoNumber() {
    Hdf5Case file =
        new Hdf5Case(folder)
            .ids()
            .features(fill(Float.NaN), Hdf5Message.chunked(Bytes.UNDEFINED, 4, 1, 3));

    assertThat(file.error())
        .contains("'resnext_features' of video 7 has NaN at position 0; features must be finite");
  }

  @Test
  void followsSoftLinks() throws IOException {
    Hdf5Case file = new Hdf5Case(folder).ids().stored("stored");
    file.file().soft("one", "/stored").soft(NAME, "one");

    assertThat(file.read().of("8")).isEqualTo(new float[] {4, 5, 6});
  }

  @Test
  void namesLinksThatLeadNowhere() {
    assertThat(linkError(file -> file.soft(NAME, "nothing")))
        .contains("has a link to 'nothing', which is not in the file; ");
    assertThat(linkError(file -> file.soft(NAME, "/ids/x")))
        .contains("has a link to '/ids/x', which is not in the file; ");
    assertThat(linkError(file -> file.soft(NAME, "a").soft("a", "b").soft("b", "a")))
        .contains("is a link that leads through more than 16 others; ");
    assertThat(linkError(file -> file.external(NAME, "other.h5", "/x")))
        .contains("'resnext_features' is a link into another file, other.h5:/x; ");
    assertThat(linkError(file -> file.group(NAME)))
        .contains("'resnext_features' is a group of [ids] and no dataset; ");
  }

  @Test
  void namesElementsThatCannotBeFeatures() {
    Hdf5Message floats = Hdf5Message.floats(4, LITTLE);
    Hdf5Message named = new Hdf5Message(floats.type(), 2, floats.data());

    assertThat(new Hdf5Case(folder).ids().typed(Hdf5Message.compound(), 4).error())
        .contains("'resnext_features' holds compound elements [a]; ");
    assertThat(new Hdf5Case(folder).ids().typed(Hdf5Message.floats(2, LITTLE, 8), 2).error())
        .contains("floating-point numbers of 16 bits with exponents of 8; ");
    assertThat(new Hdf5Case(folder).ids().typed(named, 4).error())
        .contains("'resnext_features' has a named (committed) type; ");
  }

  @Test
  void namesFiltersThatAreNotSupported() {
    for (int[] filter : new int[][] {{4, 1, 2}, {5}, {6}, {307}, {32001}, {32015}, {999}}) {
      Hdf5Case file =
          new Hdf5Case(folder)
              .ids()
              .features(Hdf5Message.chunked(Bytes.UNDEFINED, 4, 1, 3), Hdf5Message.filters(filter));

      assertThat(file.error())
          .containsMatch(
              "is compressed by the filter [a-z0-9]+ \\(%d\\), which is not supported; compress it"
                  .formatted(filter[0]));
    }
  }

  @Test
  void readsChecksumsAndFiltersInAnyOrder() throws IOException {
    byte[] bytes = Bytes.floats(4, LITTLE, 1, 2, 3, 4, 5, 6);
    byte[] shuffled = ChunkTree.shuffled(bytes, 4);
    byte[] both = ChunkTree.summed(ChunkTree.deflated(shuffled));

    assertFiltered(ChunkTree.summed(shuffled), 0, SHUFFLE, CHECKSUM);
    assertFiltered(ChunkTree.deflated(ChunkTree.summed(bytes)), 0, CHECKSUM, GZIP);
    assertFiltered(both, 0, SHUFFLE, GZIP, CHECKSUM);
    // Filters that were not applied to this chunk.
    assertFiltered(shuffled, 2, SHUFFLE, GZIP);
    assertFiltered(bytes, 3, SHUFFLE, GZIP);
  }

  private void assertFiltered(byte[] encoded, int skipped, int[]... filters) throws IOException {
    Hdf5Case file = new Hdf5Case(folder).ids().filtered(encoded, skipped, filters);

    assertThat(file.read().of("8")).isEqualTo(new float[] {4, 5, 6});
  }

  @Test
  void findsAWrongChecksum() {
    byte[] bytes = ChunkTree.summed(Bytes.floats(4, LITTLE, 1, 2, 3, 4, 5, 6));
    bytes[5] ^= 1;

    assertThat(new Hdf5Case(folder).ids().filtered(bytes, 0, CHECKSUM).error())
        .contains("has a chunk with a wrong checksum; ");
  }

  @Test
  void refusesAChunkThatInflatesToMoreThanItsSize() throws IOException {
    byte[] bomb = ChunkTree.deflated(new byte[1 << 24]);
    int[] lzf = {32000, 0, 0, Integer.MAX_VALUE};

    assertThat(new Hdf5Case(folder).ids().filtered(bomb, 0, GZIP).error())
        .contains("has a chunk that cannot be inflated; ");
    assertThat(new Hdf5Case(folder).ids().filtered(new byte[24], 0, lzf).error())
        .contains("has a chunk with a wrong length (filter 32000)");
  }

  @Test
  void refusesShapesThatLie() {
    byte[] values = Bytes.floats(4, LITTLE, 1, 2, 3, 4, 5, 6);
    for (long axis : new long[] {0, 3, 1L << 20, 1L << 31, 1L << 40, -1}) {
      List<Hdf5Message> messages =
          List.of(
              Hdf5Message.shape(2, axis, axis),
              Hdf5Message.floats(4, LITTLE),
              Hdf5Message.compact(values));

      assertThat(new Hdf5Case(folder).ids().object(NAME, messages).error()).contains("f.h5: ");
    }
  }

  /** A change of a file. */
  private interface Change {
    void apply(Hdf5Builder file);
  }

  private String linkError(Change change) {
    Hdf5Case file = new Hdf5Case(folder).ids();
    change.apply(file.file());
    return file.error();
  }

  private static Hdf5Message fill(float value) {
    return Hdf5Message.fill(Bytes.floats(4, LITTLE, value));
  }
}
