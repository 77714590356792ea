package org.distill4j.runtime.teacher.store;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingListener;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.nd4j.linalg.api.buffer.DataType;

/** A teacher, whose logits, words and passes are recorded of a few examples. */
final class StoredTask {

  static final int SIZE = 60;
  static final Signal LOGITS = Signal.of("answer");
  static final List<Signal> SIGNALS =
      List.of(LOGITS, Signal.of("words"), LOGITS.inPasses(3, "dropped"));

  private StoredTask() {}

  static ComputationGraph teacher() {
    return new TinyDistiller().teacher().initialised(3);
  }

  static Examples examples() {
    return TinyTask.examples(SIZE, 1).identified(ids("q"));
  }

  static List<String> ids(String prefix) {
    return IntStream.range(0, SIZE).mapToObj(i -> prefix + i).toList();
  }

  static SignalRecorder recorder() {
    return new SignalRecorder(teacher(), SIGNALS, 16);
  }

  /** Hears what is recorded. */
  static final class Heard implements RecordingListener {

    final List<String> lines = new ArrayList<>();
    int recorded;

    @Override
    public void recorded(int done, int total) {
      recorded = done;
    }

    @Override
    public void stored(String line) {
      lines.add(line);
    }
  }

  static RecordedSignals inMemory(SignalRecorder recorder, Examples examples) {
    return recorder.record(examples, (done, total) -> {});
  }

  /** Requires the same values, in batches of any order, and the same digests. */
  static void requireEqual(RecordedSignals actual, RecordedSignals expected) {
    assertThat(actual.columns().keySet())
        .containsExactlyElementsIn(expected.columns().keySet())
        .inOrder();
    actual.columns().forEach((name, column) -> requireEqual(column, expected.columns().get(name)));
  }

  static void requireEqual(Column actual, Column expected) {
    assertThat(actual.size()).isEqualTo(expected.size());
    assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint());
    assertThat(actual.problem()).isEmpty();
    int last = actual.size() - 1;
    int[] examples = {last, 0, last / 2, 0};
    for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
      var own = actual.batch(examples, type, new Buffers());
      var other = expected.batch(examples, type, new Buffers());
      float[] row = new float[own.rows().columns()];
      float[] otherRow = new float[row.length];
      own.rows().read(1, row);
      other.rows().read(1, otherRow);
      assertThat(row).isEqualTo(otherRow);
      double[] wide = new double[row.length];
      own.rows().read(2, wide);
      double[] otherWide = new double[row.length];
      other.rows().read(2, otherWide);
      assertThat(wide).isEqualTo(otherWide);
      assertThat(own.array()).isEqualTo(other.array());
      assertThat(own.mask()).isEqualTo(other.mask());
    }
    assertThat(IntStream.range(0, actual.size()).map(actual::length).toArray())
        .isEqualTo(IntStream.range(0, actual.size()).map(expected::length).toArray());
  }

  /** Returns the files with an ending in a folder, sorted. */
  static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }
}
