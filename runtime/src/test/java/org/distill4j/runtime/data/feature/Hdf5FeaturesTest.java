package org.distill4j.runtime.data.feature;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Hdf5FeaturesTest {

  private static final String NAME = Hdf5Features.MOTION;

  @TempDir private Path folder;

  @Test
  void readsTheVideosThatAreWanted() throws IOException {
    Path file = write(new int[] {7, 3, 9}, new float[][][] {{{1, 2}}, {{3, 4}}, {{5, 6}}});

    VideoFeatures features = Hdf5Features.read(file, NAME, Set.of("9", "7", "1"));

    assertThat(features.videos()).containsExactly("7", "9").inOrder();
    assertThat(features.shape()).isEqualTo(new int[] {1, 2});
    assertThat(features.of("9")).isEqualTo(new float[] {5, 6});
    assertThat(features.bytes()).isEqualTo(16);
  }

  @Test
  void readsCompressedChunksOfSeveralVideos() throws IOException {
    int videos = 11;
    float[][][][] values = new float[videos][2][3][4];
    int[] ids = new int[videos];
    for (int v = 0; v < videos; v++) {
      ids[v] = 100 + v;
      for (int i = 0; i < 24; i++) {
        values[v][i / 12][i / 4 % 3][i % 4] = 100 * v + i;
      }
    }
    Path file = folder.resolve("chunked.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("ids", ids);
      hdf.putDataset(
          NAME,
          values,
          DatasetCreationOptions.builder()
              .chunkDimensions(4, 2, 2, 3)
              .shuffle()
              .deflate(4)
              .build());
    }

    VideoFeatures features = Hdf5Features.read(file, NAME, Set.of("100", "105", "110"));

    for (int v : new int[] {0, 5, 10}) {
      float[] expected = new float[24];
      for (int i = 0; i < 24; i++) {
        expected[i] = 100 * v + i;
      }
      assertThat(features.of(String.valueOf(100 + v))).isEqualTo(expected);
    }
  }

  @Test
  void takesDoublesAndTextsAsIds() throws IOException {
    Path file = folder.resolve("texts.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("ids", new String[] {"v_a", "v_b"});
      hdf.putDataset(NAME, new double[][] {{0.5, 1}, {2, 3}});
    }

    assertThat(Hdf5Features.read(file, NAME, Set.of("v_b")).of("v_b"))
        .isEqualTo(new float[] {2, 3});
  }

  @Test
  void namesAMissingFileAndDataset() throws IOException {
    Path missing = folder.resolve("none.h5");
    Path file = write(new int[] {1}, new float[][][] {{{1}}});

    assertThat(error(missing, NAME)).contains("none.h5: there is no such file; ");
    assertThat(error(file, "resnet_features"))
        .contains("features.h5: unknown dataset 'resnet_features', available: [");
  }

  @Test
  void namesAFileThatIsTruncatedOrNone() throws IOException {
    float[][][] values = new float[50][8][64];
    int[] ids = new int[50];
    Arrays.setAll(ids, i -> i);
    byte[] whole = Files.readAllBytes(write(ids, values));
    for (int length : new int[] {0, 10, 300, whole.length / 2, whole.length - 100}) {
      Path cut = folder.resolve("cut.h5");
      Files.write(cut, Arrays.copyOf(whole, length));

      assertThat(error(cut, NAME)).contains("cut.h5: ");
    }
  }

  @Test
  void refusesShapesThatDoNotFit() throws IOException {
    Path file = write(new int[] {1, 2}, new float[][][] {{{1}}});

    assertThat(error(file, NAME)).contains("has the shape [1, 1, 1] and 'ids' [2]");
  }

  @Test
  void refusesAnIdThatComesTwiceAndNumbersThatAreNone() throws IOException {
    Path twice = write(new int[] {4, 4}, new float[][][] {{{1}}, {{2}}});
    assertThat(error(twice, NAME)).contains("'ids' has 4 at 0 and again at 1");

    Path none = write(new int[] {4, 5}, new float[][][] {{{1}}, {{Float.NaN}}});
    assertThat(assertThrows(IOException.class, () -> Hdf5Features.read(none, NAME, Set.of("5"))))
        .hasMessageThat()
        .contains("'resnext_features' of video 5 has NaN at position 0");
  }

  @Test
  void refusesWholeNumbersAsFeatures() throws IOException {
    Path file = folder.resolve("whole.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("ids", new int[] {0});
      hdf.putDataset(NAME, new int[][] {{1, 2}});
    }

    assertThat(error(file, NAME)).contains("features must be numbers of floating point");
  }

  private Path write(int[] ids, float[][][] values) {
    Path file = folder.resolve("features.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("ids", ids);
      hdf.putDataset(NAME, values);
    }
    return file;
  }

  private static String error(Path file, String dataset) {
    return assertThrows(
            DataFileException.class, () -> Hdf5Features.read(file, dataset, Set.of("0", "4")))
        .getMessage();
  }
}
