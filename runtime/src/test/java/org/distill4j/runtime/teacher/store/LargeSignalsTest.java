package org.distill4j.runtime.teacher.store;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.SignalLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Signals of as many GB as {@code -Ddistill4j.signals.gigabytes} says, on a smaller heap ({@code
 * -DargLine=-Xmx256m}).
 */
@EnabledIfSystemProperty(named = "distill4j.signals.gigabytes", matches = "[0-9]+")
final class LargeSignalsTest {

  private static final int WIDTH = 3_001;
  private static final int BATCH = 64;
  private static final int BATCHES = 2_000;
  private static final int[] NONE = {};

  @TempDir private Path folder;

  private static float[] row(int example) {
    float[] row = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      row[i] = (example * 31 + i) % 10_007;
    }
    return row;
  }

  @Test
  void areReadOnASmallHeap() throws IOException {
    long bytes = Integer.getInteger("distill4j.signals.gigabytes") * 1_000_000_000L;
    int examples = Math.toIntExact(bytes / (WIDTH * 4L));
    assertThat(Runtime.getRuntime().maxMemory()).isLessThan(bytes);
    Path values = folder.resolve("x.values");
    Path description = folder.resolve("x.json");
    long start = System.nanoTime();
    write(examples, values, description);
    double written = seconds(start);
    start = System.nanoTime();
    Column column =
        StoredSignal.open(Manifest.read(description), values, Places.ofDataSet(examples)).column();
    double opened = seconds(start);
    start = System.nanoTime();
    readShuffled(column);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%.2f GB with a heap of %,d MB: written and digested in %.1f s, opened in %.1f s, %.1f"
                + " microseconds an example of %,d shuffled ones",
            Files.size(values) / 1e9,
            Runtime.getRuntime().maxMemory() >> 20,
            written,
            opened,
            1e6 * seconds(start) / BATCH / BATCHES,
            BATCH * BATCHES));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void write(int examples, Path values, Path description) throws IOException {
    long[] shape = {WIDTH};
    try (StoringSink sink =
        new StoringSink(
            "teacher/x",
            Places.ofDataSet(examples),
            values,
            description,
            Map.of(),
            SignalType.FLOAT32)) {
      for (int i = 0; i < examples; i++) {
        sink.add(i, row(i), shape);
      }
      Column column = sink.end(new SignalLayout(SignalLayout.Kind.ARRAY, shape, NONE, NONE, false));
      assertThat(column.size()).isEqualTo(examples);
    }
  }

  private static void readShuffled(Column column) {
    SplittableRandom random = new SplittableRandom(3);
    Buffers buffers = new Buffers();
    for (int batch = 0; batch < BATCHES; batch++) {
      int[] chosen = random.ints(BATCH, 0, column.size()).toArray();
      float first = column.batch(chosen, DataType.FLOAT, buffers).array().getFloat(1, WIDTH - 1);
      assertThat(first).isEqualTo(row(chosen[1])[WIDTH - 1]);
    }
  }
}
