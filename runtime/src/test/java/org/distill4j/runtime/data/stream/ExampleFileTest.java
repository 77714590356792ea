package org.distill4j.runtime.data.stream;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.ExampleBlocks;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

/** Files of examples, compared with the same examples in memory. */
final class ExampleFileTest {

  private static final int EXAMPLES = 500;
  private static final long BLOCK = 2_000;

  private static final Map<String, RowColumn> COLUMNS = columns();

  @TempDir Path folder;
  private final List<Map<String, Row>> rows = new ArrayList<>();
  private Path file;

  private static Map<String, RowColumn> columns() {
    Map<String, RowColumn> columns = new LinkedHashMap<>();
    columns.put("text", rows -> new TokenColumn(indices(rows)));
    columns.put("frames", rows -> SequenceColumn.ofRows(3, numbers(rows)));
    columns.put("label/answer", rows -> new LabelColumn(4, indices(rows), numbers(rows)));
    return columns;
  }

  private static int[][] indices(List<Row> rows) {
    return rows.stream().map(Row::indices).toArray(int[][]::new);
  }

  private static float[][] numbers(List<Row> rows) {
    return rows.stream().map(Row::numbers).toArray(float[][]::new);
  }

  @BeforeEach
  void write() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < EXAMPLES; i++) {
      Map<String, Row> row = new LinkedHashMap<>();
      row.put("text", Row.of(random.ints(random.nextInt(6), 0, 50).toArray()));
      float[] frames = new float[3 * (1 + random.nextInt(4))];
      IntStream.range(0, frames.length).forEach(k -> frames[k] = random.nextFloat());
      row.put("frames", Row.of(frames));
      row.put("label/answer", new Row(new int[] {i % 4}, new float[] {1 + i}));
      rows.add(row);
    }
    file = folder.resolve("examples.rows");
    ExampleFile.write(file, COLUMNS, BLOCK, sink -> addAll(rows, sink));
  }

  private static void addAll(List<Map<String, Row>> rows, ExampleFile.Sink sink)
      throws IOException {
    for (Map<String, Row> row : rows) {
      sink.add(row);
    }
  }

  private Examples inMemory(ExampleBlocks blocks) {
    Examples.Builder examples = Examples.builder().blocks(blocks);
    COLUMNS.forEach(
        (name, column) ->
            examples.input(name, column.of(rows.stream().map(row -> row.get(name)).toList())));
    return examples.build();
  }

  @Test
  void batchesAreThoseOfTheSameExamplesInMemory() throws IOException {
    try (ExampleFile stored = ExampleFile.open(file)) {
      Examples streamed = stored.examples(COLUMNS);
      Examples loaded = inMemory(streamed.blocks().orElseThrow());
      assertThat(streamed.blocks().get().size()).isLessThan(EXAMPLES / 4);
      Batching batching = new Batching(7, 3);
      List<int[]> order = batching.shuffled(streamed, 5, 2);
      assertThat(order.stream().map(int[]::clone).toList().toString()).isNotEmpty();
      Batches fromDisk = new Batches(streamed, COLUMNS.keySet(), DataType.FLOAT);
      Batches fromMemory = new Batches(loaded, COLUMNS.keySet(), DataType.FLOAT);
      var expected = fromMemory.of(batching.shuffled(loaded, 5, 2)).iterator();
      for (Batch batch : fromDisk.of(order)) {
        Batch other = expected.next();
        assertThat(batch.examples()).isEqualTo(other.examples());
        for (String column : COLUMNS.keySet()) {
          assertThat(batch.values().get(column).array())
              .isEqualTo(other.values().get(column).array());
          assertThat(batch.values().get(column).mask())
              .isEqualTo(other.values().get(column).mask());
        }
      }
      assertThat(expected.hasNext()).isFalse();
      assertThat(streamed.column("text").extremes()).isEqualTo(loaded.column("text").extremes());
    }
  }

  @Test
  void anEpochVisitsEachExampleOnceAndWindowsOfBlocksTogether() {
    Examples examples = inMemory(new ExampleBlocks(20, 3));
    List<int[]> order = new Batching(10, 1).shuffled(examples, 1, 1);
    int[] all = order.stream().flatMapToInt(IntStream::of).toArray();

    assertThat(IntStream.of(all).sorted().toArray())
        .isEqualTo(IntStream.range(0, EXAMPLES).toArray());
    for (int window = 0; window + 60 <= EXAMPLES; window += 60) {
      long blocks = IntStream.range(window, window + 60).map(i -> all[i] / 20).distinct().count();
      assertThat(blocks).isEqualTo(3);
    }
    int[] again =
        new Batching(10, 1).shuffled(examples, 1, 1).stream().flatMapToInt(IntStream::of).toArray();
    assertThat(again).isEqualTo(all);
    int[] other =
        new Batching(10, 1).shuffled(examples, 1, 2).stream().flatMapToInt(IntStream::of).toArray();
    assertThat(other).isNotEqualTo(all);
  }

  @Test
  void fingerprintsDependOnContent() throws IOException {
    String before;
    try (ExampleFile stored = ExampleFile.open(file)) {
      before = stored.examples(COLUMNS).fingerprint();
    }
    rows.get(400).put("text", Row.of(49));
    ExampleFile.write(file, COLUMNS, BLOCK, sink -> addAll(rows, sink));
    try (ExampleFile stored = ExampleFile.open(file)) {
      assertThat(stored.examples(COLUMNS).fingerprint()).isNotEqualTo(before);
    }
  }

  @Test
  void everyDamageIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(2);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      damaged[8 + random.nextInt(whole.length - 8)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertRefused();
    }
    for (int length : new int[] {0, 8, 19, 100, whole.length / 2, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertRefused();
    }
  }

  private void assertRefused() throws IOException {
    try (ExampleFile stored = ExampleFile.open(file)) {
      Examples examples = stored.examples(COLUMNS);
      Batches batches = new Batches(examples, COLUMNS.keySet(), DataType.FLOAT);
      UncheckedIOException failure =
          assertThrows(
              UncheckedIOException.class,
              () ->
                  batches
                      .of(new Batching(50, 1).byLength(examples))
                      .forEach(batch -> assertThat(batch.size()).isAtLeast(1)));
      assertThat(failure).hasCauseThat().isInstanceOf(DataFileException.class);
      assertThat(failure).hasCauseThat().hasMessageThat().contains(file + ": it is damaged");
    } catch (DataFileException e) {
      assertThat(e).hasMessageThat().startsWith(file + ": it is damaged");
    }
  }

  @Test
  void otherColumnsAndBadRowsAreRefused() throws IOException {
    try (ExampleFile stored = ExampleFile.open(file)) {
      assertThat(assertThrows(IOException.class, () -> stored.examples(Map.of())))
          .hasMessageThat()
          .contains("it has the columns [text, frames, label/answer], not []");
    }
    rows.get(3).put("frames", Row.of(Float.NaN, 0, 0));
    assertThat(
            assertThrows(
                UnusableDataException.class,
                () -> ExampleFile.write(file, COLUMNS, BLOCK, sink -> addAll(rows, sink))))
        .hasMessageThat()
        .contains("column 'frames', examples from 0 on: example 3 has NaN at position 0");
    assertThrows(UnusableDataException.class, () -> ExampleFile.write(file, COLUMNS, sink -> {}));
    assertThrows(DataFileException.class, () -> ExampleFile.open(folder.resolve("none")));
  }

  @Test
  void damageIsNoticed() throws Exception {
    DamagedFile.check(file, Promise.CHECKSUM, ExampleFileTest::contents);
  }

  private static String contents(Path file) throws IOException {
    try (ExampleFile stored = ExampleFile.open(file)) {
      Examples examples = stored.examples(COLUMNS);
      Batches batches = new Batches(examples, COLUMNS.keySet(), DataType.FLOAT);
      StringBuilder text = new StringBuilder();
      for (Batch batch : batches.of(new Batching(50, 1).byLength(examples))) {
        batch.values().values().forEach(it -> text.append(it.array().sumNumber()));
      }
      return text.toString();
    }
  }
}
