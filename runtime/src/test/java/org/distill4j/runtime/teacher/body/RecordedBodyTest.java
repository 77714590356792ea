package org.distill4j.runtime.teacher.body;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.feature.Hdf5Features;
import org.distill4j.runtime.data.feature.NpyFeatures;
import org.distill4j.runtime.data.feature.NpyWriter;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedBodyTest {

  private static final ExternalGraph ENCODER = new DeclaredEncoder();
  private static final BodyValue ANSWER = ENCODER.signal("answer");

  @TempDir private Path folder;

  private VideoFeatures written(int width, String... ids) throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (String id : ids) {
      float[] array = new float[width];
      array[0] = id.charAt(0);
      arrays.put(id, array);
    }
    Path file = folder.resolve("answers.npy");
    Path idFile = folder.resolve("ids.npy");
    NpyWriter.write(new VideoFeatures(file, new int[] {width}, arrays), file, idFile);
    return NpyFeatures.table(file, idFile, Set.of(ids));
  }

  private static BodyReader open(List<String> ids, VideoFeatures answers) {
    return new RecordedBody(Map.of("answer", answers))
        .open(ENCODER, List.of(ANSWER), texts(ids.size()).ids(ids).build());
  }

  private static Examples.Builder texts(int number) {
    return Examples.builder().input("text", new TokenColumn(new int[number][1]));
  }

  @Test
  void findsSignalsByIdAndNotByPosition() throws IOException {
    VideoFeatures file = written(2, "c", "extra", "a", "b");

    try (BodyReader reader = open(List.of("a", "b", "c"), file)) {
      assertThat(reader.inputs()).isEmpty();
      assertThat(reader.read(new Batch(new int[] {2, 0}, Map.of())).get(0).toFloatMatrix())
          .isEqualTo(new float[][] {{'c', 0}, {'a', 0}});
    }
  }

  @Test
  void readsHdf5ByIdAsWell() throws IOException {
    Path file = folder.resolve("answers.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("ids", new String[] {"c", "extra", "a", "b"});
      hdf.putDataset("answer", new float[][] {{3, 0}, {9, 9}, {1, 0}, {2, 0}});
    }
    VideoFeatures answers = Hdf5Features.read(file, "answer", Set.of("a", "b", "c"));

    try (BodyReader reader = open(List.of("a", "b", "c", "a"), answers)) {
      assertThat(reader.read(new Batch(new int[] {2, 0, 3}, Map.of())).get(0).toFloatMatrix())
          .isEqualTo(new float[][] {{3, 0}, {1, 0}, {1, 0}});
    }
    assertThat(assertThrows(BodyException.class, () -> open(List.of("a", "extra"), answers)))
        .hasMessageThat()
        .contains("answers.h5: has no 'answer' for 1 of 2 examples, such as ['extra']");
  }

  @Test
  void namesMissingIds() throws IOException {
    VideoFeatures file = written(2, "a", "b");

    BodyException problem =
        assertThrows(BodyException.class, () -> open(List.of("x", "a", "y", "b"), file));

    assertThat(problem)
        .hasMessageThat()
        .endsWith(
            "answers.npy: has no 'answer' for 2 of 4 examples, such as ['x', 'y']; record them,"
                + " leave these examples out, or check the ids of the examples");
  }

  @Test
  void namesAnotherWidth() throws IOException {
    VideoFeatures file = written(5, "a");

    BodyException problem = assertThrows(BodyException.class, () -> open(List.of("a"), file));

    assertThat(problem)
        .hasMessageThat()
        .endsWith(
            "answers.npy: the signal 'answer' has the shape [5] for an example, but is declared as"
                + " [batch, 2]; change its shape in @Signal, or give the file of another recording");
  }

  @Test
  void namesAMissingSignal() {
    BodyException problem =
        assertThrows(
            BodyException.class,
            () ->
                new RecordedBody(Map.of())
                    .open(ENCODER, List.of(ANSWER), texts(1).ids(List.of("a")).build()));

    assertThat(problem)
        .hasMessageThat()
        .isEqualTo(
            "The recorded signals []: there is no signal 'answer'; add its file under that name");
  }

  @Test
  void refusesAFileWithAnIdTwice() throws IOException {
    Path file = folder.resolve("answers.npy");
    written(2, "a", "b");
    Path ids = folder.resolve("ids.npy");
    byte[] twice = Files.readAllBytes(ids);
    twice[twice.length - 4] = 'a';
    Files.write(ids, twice);

    assertThat(
            assertThrows(DataFileException.class, () -> NpyFeatures.table(file, ids, Set.of("a"))))
        .hasMessageThat()
        .contains("has a at 0 and again at 1");
  }

  @Test
  void refusesExamplesWithoutIds() throws IOException {
    TeacherBody body = new RecordedBody(Map.of("answer", written(2, "a")));

    assertThat(
            assertThrows(
                BodyException.class, () -> body.open(ENCODER, List.of(ANSWER), texts(1).build())))
        .hasMessageThat()
        .contains("the examples have no ids, by which signals are found; add them with Examples");
  }

  @Test
  void fingerprintsDependOnIdsAndValues() throws IOException {
    String one = new RecordedBody(Map.of("answer", written(2, "a", "b"))).fingerprint();
    String again = new RecordedBody(Map.of("answer", written(2, "a", "b"))).fingerprint();
    String other = new RecordedBody(Map.of("answer", written(2, "a", "c"))).fingerprint();

    assertThat(again).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }
}
