package org.distill4j.runtime.teacher;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.body.BodyException;
import org.distill4j.runtime.teacher.body.ComputedBody;
import org.distill4j.runtime.teacher.body.DeclaredEncoder;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.RecordedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Signals of an external teacher are recorded with their masks, and kept by example id. */
final class SignalTableTest {

  private static final ExternalGraph ENCODER = new DeclaredEncoder();
  private static final RecordingListener QUIET = (done, total) -> {};
  private static final Examples TEXTS =
      Examples.builder()
          .input("text", new TokenColumn(new int[][] {{4, 7, 1}, {2}, {5, 3}}))
          .ids(List.of("p", "q", "r"))
          .build();

  @TempDir private Path folder;

  /** Each signal is filled with the first token of its text, states with that of their step. */
  private static ComputedBody body(int width) {
    return new ComputedBody(
        signal ->
            tokens -> {
              INDArray floats = tokens.castTo(DataType.FLOAT);
              if (signal.name().equals("states")) {
                return Nd4j.stack(2, floats, floats, floats);
              }
              INDArray first = floats.getColumn(0, true);
              return Nd4j.hstack(Collections.nCopies(width, first));
            });
  }

  private static float[] values(Column column, int example) {
    return column
        .batch(new int[] {example}, DataType.FLOAT, new Buffers())
        .array()
        .data()
        .asFloat();
  }

  @Test
  void recordsSequencesWithTheMaskOfTheirInput() {
    ComputedBody body = body(3);
    RecordedSignals recorded =
        new SignalRecorder(ENCODER, body, List.of(Signal.of("states"), Signal.of("sentence")), 2)
            .record(TEXTS, QUIET);
    Column states = recorded.columns().get("teacher/states");

    assertThat(states.length(0)).isEqualTo(3);
    assertThat(states.length(1)).isEqualTo(1);
    assertThat(values(states, 2)).isEqualTo(new float[] {5, 5, 5, 3, 3, 3});
    assertThat(values(recorded.columns().get("teacher/sentence"), 1))
        .isEqualTo(new float[] {2, 2, 2});
    assertThat(recorded.bytes()).isEqualTo((6 + 3) * 3 * Float.BYTES);
    assertThat(body.batches()).isEqualTo(2);
    assertThat(body.open()).isEqualTo(0);
  }

  @Test
  void keepsSignalsByIdInFiles() throws IOException {
    SignalTable.record(ENCODER, body(3), TEXTS, List.of("sentence"), 2, QUIET).save(folder);

    SignalTable read = SignalTable.load(folder, List.of("sentence"), Set.of("r", "p"));
    Column column = read.column("sentence", List.of("r", "p", "r"));

    assertThat(read.signal("sentence").videos()).containsExactly("p", "r");
    assertThat(values(column, 0)).isEqualTo(new float[] {5, 5, 5});
    assertThat(values(column, 1)).isEqualTo(new float[] {4, 4, 4});
    assertThat(column.size()).isEqualTo(3);
  }

  @Test
  void refusesFilesThatAreDamagedOrHaveNoChecksums() throws IOException {
    SignalTable table = SignalTable.record(ENCODER, body(3), TEXTS, List.of("sentence"), 2, QUIET);
    for (String name : List.of("sentence.npy", "sentence-ids.npy", "sentence.sha256")) {
      table.save(folder);
      Path file = folder.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 3] ^= 1;
      Files.write(file, bytes);

      assertThat(refusal()).endsWith("a checksum is wrong; remove it, and record the signal again");
    }
    Files.delete(folder.resolve("sentence.sha256"));
    assertThat(refusal()).contains("there are no checksums of it");
    table.save(folder);
    assertThat(SignalTable.load(folder, List.of("sentence"), Set.of("p")).signal("sentence"))
        .isNotNull();
  }

  private String refusal() {
    return assertThrows(
            DataFileException.class,
            () -> SignalTable.load(folder, List.of("sentence"), Set.of("p")))
        .getMessage();
  }

  @Test
  void isABodyThatNeedsTheTeacherNoMore() {
    SignalTable table = SignalTable.record(ENCODER, body(3), TEXTS, List.of("sentence"), 2, QUIET);
    Examples reordered =
        Examples.builder()
            .input("other", new TokenColumn(new int[][] {{1}, {1}}))
            .ids(List.of("q", "p"))
            .build();

    RecordedSignals recorded =
        new SignalRecorder(ENCODER, table.body(), List.of(Signal.of("sentence")), 2)
            .record(reordered, QUIET);

    assertThat(values(recorded.columns().get("teacher/sentence"), 0))
        .isEqualTo(new float[] {2, 2, 2});
    assertThat(values(recorded.columns().get("teacher/sentence"), 1))
        .isEqualTo(new float[] {4, 4, 4});
  }

  /** Sequences in a file have one length; those of shorter texts end with their text. */
  @Test
  void recordedSequencesHaveTheLengthsOfTheirTexts() {
    VideoFeatures states =
        new VideoFeatures(
            Path.of("states.npy"),
            new int[] {2, 3},
            Map.of("p", new float[] {1, 2, 3, 4, 5, 6}, "q", new float[] {7, 8, 9, 0, 0, 0}));

    Column column = recorded(states, new int[][] {{4, 7}, {2}}).columns().get("teacher/states");

    assertThat(column.length(0)).isEqualTo(2);
    assertThat(column.length(1)).isEqualTo(1);
    assertThat(values(column, 0)).isEqualTo(new float[] {1, 2, 3, 4, 5, 6});
    assertThat(values(column, 1)).isEqualTo(new float[] {7, 8, 9});
    assertThat(
            assertThrows(BodyException.class, () -> recorded(states, new int[][] {{4, 7, 1}, {2}})))
        .hasMessageThat()
        .isEqualTo(
            "The body of Encoder: the signal 'states' has 2 steps, but the input 'text' has 3; give"
                + " the axis a name of its own in @Signal if its steps are not those of the input");
  }

  private static RecordedSignals recorded(VideoFeatures states, int[][] texts) {
    Examples examples =
        Examples.builder().input("text", new TokenColumn(texts)).ids(List.of("p", "q")).build();
    return new SignalRecorder(
            ENCODER, new RecordedBody(Map.of("states", states)), List.of(Signal.of("states")), 2)
        .record(examples, QUIET);
  }

  @Test
  void namesAValueOfAnotherShape() {
    BodyException problem =
        assertThrows(
            BodyException.class,
            () -> SignalTable.record(ENCODER, body(4), TEXTS, List.of("sentence"), 2, QUIET));

    assertThat(problem)
        .hasMessageThat()
        .isEqualTo(
            "The body of Encoder: the signal 'sentence' is [2, 4] for 2 examples, but declared as"
                + " [batch, 3]; change its shape in @Signal, or name another node with @InBody");
  }

  @Test
  void refusesWhatCannotBeKeptById() {
    assertThat(
            assertThrows(
                BodyException.class,
                () -> SignalTable.record(ENCODER, body(3), TEXTS, List.of("states"), 2, QUIET)))
        .hasMessageThat()
        .contains("the signal 'states' is [batch, pieces, 3], which differs from batch to batch");
    Examples twice =
        Examples.builder()
            .input("text", new TokenColumn(new int[][] {{1}, {1}, {1}}))
            .ids(List.of("p", "p", "r"))
            .build();
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> SignalTable.record(ENCODER, body(3), twice, List.of("sentence"), 2, QUIET)))
        .hasMessageThat()
        .contains("There are 3 examples and 2 different ids; give each example an id of its own");
  }
}
