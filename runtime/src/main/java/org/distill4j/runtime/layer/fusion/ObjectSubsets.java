package org.distill4j.runtime.layer.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Subsets of objects: for each size from objects - 1 down to 2, as many as are wanted. Two objects
 * have one subset, both of them.
 *
 * @param objects the number of objects, at least 2
 * @param each the number of subsets of each size
 */
record ObjectSubsets(int objects, int each) {

  /** Returns the number of sizes. */
  int sizes() {
    return Math.max(1, objects - 2);
  }

  private int size(int index) {
    return Math.max(2, objects - 1 - index);
  }

  /**
   * Draws subsets, all of a size different.
   *
   * @return the weight of each object in the mean of each subset, [sizes * each, objects]
   */
  double[] draw(SplittableRandom random) {
    double[] weights = new double[sizes() * each * objects];
    for (int size = 0; size < sizes(); size++) {
      TreeSet<String> drawn = new TreeSet<>();
      for (int subset = 0; subset < each; subset++) {
        int[] members = members(random, size(size));
        while (!drawn.add(Arrays.toString(members))) {
          members = members(random, size(size));
        }
        put(weights, size * each + subset, members);
      }
    }
    return weights;
  }

  /** Draws a subset, in ascending order. */
  private int[] members(SplittableRandom random, int size) {
    int[] all = new int[objects];
    Arrays.setAll(all, i -> i);
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(objects - i);
      int member = all[other];
      all[other] = all[i];
      all[i] = member;
    }
    int[] members = Arrays.copyOf(all, size);
    Arrays.sort(members);
    return members;
  }

  private void put(double[] weights, int row, int... members) {
    for (int member : members) {
      weights[row * objects + member] = 1.0 / members.length;
    }
  }

  /**
   * Reads subsets from their text, for each clip.
   *
   * @throws IllegalArgumentException if the text does not have the sizes and numbers of subsets
   */
  List<double[]> read(String text) {
    List<double[]> clips = new ArrayList<>();
    for (String clip : text.split("\\|", -1)) {
      double[] weights = new double[sizes() * each * objects];
      String[] sizes = clip.split(";", -1);
      require(sizes.length == sizes(), text);
      for (int size = 0; size < sizes.length; size++) {
        String[] subsets = sizes[size].split(",", -1);
        require(subsets.length == each, text);
        for (int subset = 0; subset < each; subset++) {
          int[] members =
              Arrays.stream(subsets[subset].strip().split(" +", -1))
                  .mapToInt(Integer::parseInt)
                  .toArray();
          boolean inRange = Arrays.stream(members).allMatch(i -> i >= 0 && i < objects);
          require(inRange && members.length == size(size), text);
          put(weights, size * each + subset, members);
        }
      }
      clips.add(weights);
    }
    return clips;
  }

  private void require(boolean holds, String text) {
    if (!holds) {
      throw new IllegalArgumentException(
          "given must have %s subsets of each size from %s down to 2 of %s objects, but is '%s'"
              .formatted(each, size(0), objects, text));
    }
  }
}
