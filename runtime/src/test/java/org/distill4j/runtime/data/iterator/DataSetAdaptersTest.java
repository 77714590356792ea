package org.distill4j.runtime.data.iterator;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;

/** Examples through DL4J's iterators and back. */
final class DataSetAdaptersTest {

  private static final List<String> INPUTS = List.of("video", "frames", "photo");
  private static final List<String> LABELS = List.of("answer", "tags", "size");
  private static final Examples EXAMPLES =
      Examples.builder()
          .input("video", new FeatureColumn(new float[][] {{1, 2}, {3, 4}, {5, 6}}))
          .input(
              "frames",
              new SequenceColumn(
                  2, new float[][][] {{{1, 2}, {3, 4}, {5, 6}}, {{7, 8}}, {{9, 10}, {11, 12}}}))
          .input(
              "photo", new ImageColumn(1, 1, 2, new float[][] {{.1f, .2f}, {.3f, .4f}, {.5f, .6f}}))
          .label("answer", new LabelColumn(3, new int[][] {{0}, {}, {1, 2}}))
          .label("tags", new StepLabelColumn(2, new int[][] {{0, -1, 1}, {1}, {0, 0}}))
          .label("size", new TargetColumn(new float[][] {{1}, {Float.NaN}, {3}}))
          .build();

  @Test
  void examplesSurviveBothWays() {
    Batching batching = new Batching(2, 1);
    Examples back =
        DataSetExamples.read(
            new Once(new ExampleMultiIterator(EXAMPLES, INPUTS, LABELS, batching, 3)),
            INPUTS,
            LABELS,
            Set.of("size"));
    int[] order = batching.shuffled(EXAMPLES, 3, 1).stream().flatMapToInt(IntStream::of).toArray();
    List<String> columns = List.copyOf(EXAMPLES.columns().keySet());
    var expected = new Batches(EXAMPLES, columns, DataType.FLOAT).batch(order).values();
    var actual = new Batches(back, columns, DataType.FLOAT).batch(new int[] {0, 1, 2}).values();

    for (String column : columns) {
      assertThat(actual.get(column).array()).isEqualTo(expected.get(column).array());
      assertThat(actual.get(column).mask()).isEqualTo(expected.get(column).mask());
    }
  }

  /** An iterator that cannot be reset, so that its first epoch is read. */
  private static final class Once extends OnlyForward {

    private static final long serialVersionUID = 1;
    private final transient ExampleMultiIterator iterator;

    Once(ExampleMultiIterator iterator) {
      this.iterator = iterator;
    }

    @Override
    public boolean resetSupported() {
      return false;
    }

    @Override
    public void reset() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasNext() {
      return iterator.hasNext();
    }

    @Override
    public org.nd4j.linalg.dataset.api.MultiDataSet next() {
      return iterator.next();
    }
  }

  @Test
  void singleIteratorsHaveEpochsOfTheSameExamples() {
    ExampleIterator iterator =
        new ExampleIterator(EXAMPLES, "video", "answer", new Batching(2, 1), 1);
    assertThat(iterator.inputColumns()).isEqualTo(2);
    assertThat(iterator.totalOutcomes()).isEqualTo(3);
    double sum = 0;
    while (iterator.hasNext()) {
      DataSet batch = iterator.next();
      sum += batch.getFeatures().sumNumber().doubleValue();
    }
    assertThat(sum).isEqualTo(21);
    assertThrows(NoSuchElementException.class, iterator::next);
    assertThat(DataSetExamples.read(iterator, "video", "answer").size()).isEqualTo(3);
  }

  @Test
  void namesMustBeThoseOfTheIterator() {
    ExampleMultiIterator iterator =
        new ExampleMultiIterator(EXAMPLES, INPUTS, LABELS, new Batching(2, 1), 3);
    assertThat(
            assertThrows(
                UnusableDataException.class,
                () -> DataSetExamples.read(iterator, List.of("video"), LABELS, Set.of())))
        .hasMessageThat()
        .contains("The iterator has 3 inputs, but 1 names were given");
  }
}
