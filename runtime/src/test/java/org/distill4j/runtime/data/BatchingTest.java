package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class BatchingTest {

  private static final Examples EXAMPLES = examplesOfSeveralLengths(103);

  @Test
  void everyExampleComesOnceInEachEpoch() {
    for (int bucketSize : new int[] {1, 4, Integer.MAX_VALUE}) {
      List<int[]> batches = new Batching(10, bucketSize).shuffled(EXAMPLES, 7, 0);

      assertThat(batches).hasSize(11);
      assertThat(flat(batches)).containsExactlyElementsIn(IntStream.range(0, 103).boxed().toList());
      assertThat(batches.stream().filter(batch -> batch.length == 10).count()).isEqualTo(10);
    }
  }

  @Test
  void theSameSeedAndEpochGiveTheSameOrderAndOthersDoNot() {
    Batching order = new Batching(10, 4);

    List<Integer> first = flat(order.shuffled(EXAMPLES, 7, 3));

    assertThat(flat(order.shuffled(EXAMPLES, 7, 3))).isEqualTo(first);
    assertThat(flat(order.shuffled(EXAMPLES, 7, 4))).isNotEqualTo(first);
    assertThat(flat(order.shuffled(EXAMPLES, 8, 3))).isNotEqualTo(first);
  }

  @Test
  void bucketsOfSimilarLengthHaveLessPadding() {
    int plain = padded(new Batching(10, 1).shuffled(EXAMPLES, 7, 0));
    int sorted = padded(new Batching(10, 10).shuffled(EXAMPLES, 7, 0));
    int least = padded(new Batching(10, 1).byLength(EXAMPLES));

    assertThat(sorted).isLessThan(plain * 3 / 4);
    assertThat(least).isAtMost(sorted);
  }

  @Test
  void theLengthIsWhatTheBatchBecomes() {
    Batches batches = new Batches(EXAMPLES, List.of("words"), DataType.FLOAT);
    int seen = 0;
    for (Batch batch : batches.of(new Batching(10, 2).shuffled(EXAMPLES, 1, 0))) {
      int longest =
          Arrays.stream(batch.examples())
              .map(example -> EXAMPLES.column("words").length(example))
              .max()
              .orElseThrow();
      assertThat(batch.values().get("words").array().shape())
          .isEqualTo(new long[] {batch.size(), longest});
      seen += batch.size();
    }
    assertThat(seen).isEqualTo(103);
  }

  @Test
  void sizesBelowOneAreRefused() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new Batching(0, 1)))
        .hasMessageThat()
        .isEqualTo("batchSize is 0; it must be at least 1");
    assertThat(assertThrows(IllegalArgumentException.class, () -> new Batching(1, 0)))
        .hasMessageThat()
        .isEqualTo("bucketSize is 0; it must be at least 1");
  }

  private static int padded(List<int[]> batches) {
    int steps = 0;
    for (int[] batch : batches) {
      int longest = 0;
      for (int example : batch) {
        longest = Math.max(longest, EXAMPLES.column("words").length(example));
      }
      steps += longest * batch.length;
    }
    return steps;
  }

  private static List<Integer> flat(List<int[]> batches) {
    List<Integer> all = new ArrayList<>();
    batches.forEach(batch -> Arrays.stream(batch).forEach(all::add));
    return all;
  }

  private static Examples examplesOfSeveralLengths(int size) {
    SplittableRandom random = new SplittableRandom(5);
    int[][] rows = new int[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = new int[1 + random.nextInt(20)];
    }
    return Examples.builder().input("words", new TokenColumn(rows)).build();
  }
}
