package org.distill4j.runtime.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.distill4j.runtime.argument.Arguments;

/**
 * The division of examples into batches. Every example occurs once in each epoch; the last batch
 * may be smaller than the others. The same sizes, seed and epoch give the same order on every
 * machine. A position in the data is therefore a pair of numbers, that of the epoch and that of the
 * batch: {@code shuffled(examples, seed, epoch).subList(batch, ...)} continues from there.
 *
 * <p>Examples in {@linkplain Examples#blocks blocks} are shuffled block by block.
 *
 * @param batchSize the number of examples of a batch, at least 1
 * @param bucketSize the number of batches whose shuffled examples are sorted by length together, at
 *     least 1; 1 does not sort. A larger bucket saves padding and shuffles less.
 */
public record Batching(int batchSize, int bucketSize) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is below 1
   */
  public Batching {
    Arguments.requireAtLeastOne("batchSize", batchSize);
    Arguments.requireAtLeastOne("bucketSize", bucketSize);
  }

  /** Returns the shuffled batches of an epoch. */
  public List<int[]> shuffled(Examples examples, long seed, int epoch) {
    SplittableRandom random = new SplittableRandom(seed ^ (epoch + 1) * 0x9E3779B97F4A7C15L);
    int[] order = shuffled(examples, random);
    if (bucketSize == 1) {
      return cut(order);
    }
    List<int[]> sorted = cut(sortedInBuckets(examples, order));
    int[] places = IntStream.range(0, sorted.size()).toArray();
    shuffle(places, 0, places.length, random);
    return IntStream.of(places).mapToObj(sorted::get).toList();
  }

  private static int[] shuffled(Examples examples, SplittableRandom random) {
    if (examples.blocks().isPresent()) {
      return examples.blocks().get().shuffled(examples.size(), random);
    }
    int[] order = IntStream.range(0, examples.size()).toArray();
    shuffle(order, 0, order.length, random);
    return order;
  }

  /**
   * Returns batches from the longest to the shortest example, for work whose result does not depend
   * on the order: the first batch needs the most memory, which the others reuse. Examples in blocks
   * are sorted within the blocks that are in memory together.
   */
  public List<int[]> byLength(Examples examples) {
    int pool = examples.blocks().map(ExampleBlocks::pool).orElse(examples.size());
    int[] all = IntStream.range(0, examples.size()).toArray();
    return cut(sortedInParts(all, pool, longestFirst(examples)));
  }

  private static Comparator<Integer> shortestFirst(Examples examples) {
    return Comparator.comparingInt(example -> length(examples, example));
  }

  private static Comparator<Integer> longestFirst(Examples examples) {
    return shortestFirst(examples).reversed();
  }

  private int[] sortedInBuckets(Examples examples, int[] order) {
    return sortedInParts(
        order,
        (int) Math.min(order.length, (long) batchSize * bucketSize),
        shortestFirst(examples));
  }

  private static int[] sortedInParts(int[] order, int length, Comparator<Integer> comparator) {
    int[] result = new int[order.length];
    for (int from = 0; from < order.length; from += length) {
      int to = Math.min(order.length, from + length);
      int[] part = sorted(comparator, Arrays.copyOfRange(order, from, to));
      System.arraycopy(part, 0, result, from, part.length);
    }
    return result;
  }

  private static int[] sorted(Comparator<Integer> comparator, int[] order) {
    return IntStream.of(order).boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
  }

  private static int length(Examples examples, int example) {
    int sum = 0;
    for (Column column : examples.columns().values()) {
      sum += column.length(example);
    }
    return sum;
  }

  /** Shuffles a part of an order. */
  static void shuffle(int[] order, int from, int to, SplittableRandom random) {
    for (int i = to - 1; i > from; i--) {
      int j = from + random.nextInt(i - from + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private List<int[]> cut(int[] order) {
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < order.length; from += batchSize) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize)));
    }
    return Collections.unmodifiableList(batches);
  }
}
