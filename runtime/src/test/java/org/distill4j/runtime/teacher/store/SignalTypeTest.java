package org.distill4j.runtime.teacher.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.MapColumn;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalLayout;
import org.distill4j.runtime.teacher.store.StoredTask.Heard;
import org.distill4j.runtime.training.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

/** The forms of stored numbers. */
final class SignalTypeTest {

  private static final Examples EXAMPLES = StoredTask.examples();
  private static final double HALF_ULP = 1.0 / 2048;

  @TempDir private Path folder;

  private static float[] values(Column column, int... examples) {
    return column.batch(examples, DataType.FLOAT, new Buffers()).array().dup().data().asFloat();
  }

  private Column sinking(SignalType type, long[] shape, float[]... rows) throws IOException {
    try (StoringSink sink =
        new StoringSink(
            "teacher/x",
            Places.ofDataSet(rows.length),
            folder.resolve("x.values"),
            folder.resolve("x.json"),
            Map.of(),
            type)) {
      for (int i = rows.length - 1; i >= 0; i--) {
        sink.add(i, rows[i], shape);
      }
      return sink.end(
          new SignalLayout(SignalLayout.Kind.ARRAY, shape, new int[0], new int[0], false));
    }
  }

  @Test
  void halfPrecisionHasABoundedError() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    float[] row = new float[500];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) ((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 5)));
    }
    row[0] = 65504;
    row[1] = 0;

    float[] read = values(sinking(SignalType.FLOAT16, new long[] {row.length}, row), 0);

    for (int i = 0; i < row.length; i++) {
      double bound = Math.max(Math.abs(row[i]) * HALF_ULP, Math.pow(2, -25));
      assertThat((double) read[i]).isWithin(bound).of(row[i]);
    }
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> sinking(SignalType.FLOAT16, new long[] {1}, new float[] {7e4f})))
        .hasMessageThat()
        .isEqualTo(
            "column 'teacher/x': example 0: it has 70000.0, which is beyond half precision; store"
                + " it as float32");
  }

  @Test
  void bestAnswersKeepTheirProbabilitiesAndShareTheRest() throws IOException {
    float[] row = {1, 4, -2, 3, 0.5f, 4};
    float[] second = {0, 0, 9, 0, 0, 8};

    Column column = sinking(SignalType.topK(2), new long[] {6}, row, second);
    float[] read = values(column, 0);

    assertThat(read[1]).isEqualTo(4);
    assertThat(read[5]).isEqualTo(4);
    assertThat(values(column, 1))
        .usingTolerance(1e-6)
        .containsExactly(new float[] {0, 0, 9, 0, 0, 8})
        .inOrder();
    double rest = Math.exp(1) + Math.exp(-2) + Math.exp(3) + Math.exp(0.5);
    for (int other : new int[] {0, 2, 3, 4}) {
      assertThat(Math.exp(read[other])).isWithin(1e-4).of(rest / 4);
    }
    float[] part = new float[2];
    column.batch(new int[] {1}, DataType.FLOAT, new Buffers()).rows().read(0, 2, part);
    assertThat(part[0]).isEqualTo(9);
    assertThat((double) part[1]).isWithin(1e-6).of(0);
  }

  @Test
  void bestAnswersAreKeptOfOutputsAlone() {
    SignalStore store = SignalStore.in(folder).as(SignalType.topK(2));

    RecordedSignals read = store.record(StoredTask.recorder(), EXAMPLES, new Heard());
    RecordedSignals exact = StoredTask.inMemory(StoredTask.recorder(), EXAMPLES);

    StoredTask.requireEqual(
        read.columns().get("teacher/words"), exact.columns().get("teacher/words"));
    for (String name : List.of("teacher/answer", "teacher/answer@3(dropped)")) {
      float[] own = values(read.columns().get(name), 3, 4);
      float[] all = values(exact.columns().get(name), 3, 4);
      assertThat(own).isNotEqualTo(all);
      for (int begin = 0; begin < own.length; begin += TinyTask.CLASSES) {
        assertThat(sum(own, begin)).isWithin(1e-4 * sum(all, begin)).of(sum(all, begin));
        int equal = 0;
        for (int i = begin; i < begin + TinyTask.CLASSES; i++) {
          equal += own[i] == all[i] ? 1 : 0;
        }
        assertThat(equal).isAtLeast(2);
      }
    }
    StoredTask.requireEqual(store.record(StoredTask.recorder(), EXAMPLES, new Heard()), read);
  }

  private static double sum(float[] logits, int begin) {
    double sum = 0;
    for (int i = begin; i < begin + TinyTask.CLASSES; i++) {
      sum += Math.exp(logits[i]);
    }
    return sum;
  }

  @Test
  void aNodeMayHaveAFormOfItsOwn() {
    SignalStore store =
        SignalStore.in(folder).as(SignalType.topK(4)).as("words", SignalType.FLOAT16);
    var words = StoredTask.recorder().only(List.of(Signal.of("words")));
    SignalStore single = SignalStore.in(folder.resolve("single"));

    assertThat(store.expectedBytes(words, EXAMPLES) - 12L * StoredTask.SIZE)
        .isEqualTo((single.expectedBytes(words, EXAMPLES) - 12L * StoredTask.SIZE) / 2);
    long bytes = store.record(words, EXAMPLES, new Heard()).bytes();
    assertThat(bytes).isLessThan(single.record(words, EXAMPLES, new Heard()).bytes());
  }

  @Test
  void mapsOfAnySizeAreCutAsInMemory() throws IOException {
    float[] first = {1, 2, 3, 4, 5, 6, 7, 8};
    float[] second = new float[2 * 9];
    for (int i = 0; i < second.length; i++) {
      second[i] = i;
    }
    SignalLayout layout =
        new SignalLayout(
            SignalLayout.Kind.MAPS, new long[] {2, 2, 2}, new int[] {2, 3}, new int[] {1, 3}, true);
    Column column;
    try (StoringSink sink =
        new StoringSink(
            "teacher/maps",
            Places.ofDataSet(2),
            folder.resolve("m.values"),
            folder.resolve("m.json"),
            Map.of(),
            SignalType.topK(1))) {
      sink.add(1, second, layout.shape());
      sink.add(0, first, layout.shape());
      column = sink.end(layout);
    }

    StoredTask.requireEqual(
        column, new MapColumn(2, new int[] {1, 3}, new float[][] {{1, 5}, second}));
  }

  @Test
  void namesOfForms() {
    assertThat(SignalType.of("float16")).isEqualTo(SignalType.FLOAT16);
    assertThat(SignalType.of("Top-10")).isEqualTo(SignalType.topK(10));
    assertThat(SignalType.of("best:10")).isEqualTo(SignalType.topK(10));
    assertThat(SignalType.topK(10).toString()).isEqualTo("top-10");
    assertThat(SignalType.FLOAT32.toString()).isEqualTo("float32");
    for (String wrong : List.of("top-0", "best:0", "best:", "double", "")) {
      assertThat(assertThrows(IllegalArgumentException.class, () -> SignalType.of(wrong)))
          .hasMessageThat()
          .contains("Available: float32, float16, best:K such as best:10.");
    }
  }
}
