package org.distill4j.runtime.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Conversions between golden vectors and Java arrays. */
public final class GoldenArrays {

  private GoldenArrays() {}

  /** An element of a matrix. */
  @FunctionalInterface
  public interface Element {

    /** The element in row i and column j. */
    double at(int i, int j);
  }

  /** Returns the rows of a vector or matrix. */
  public static double[][] rows(INDArray matrix) {
    double[] all = HostArrays.doubles(matrix);
    int columns = (int) matrix.size(-1);
    double[][] rows = new double[all.length / columns][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
    return rows;
  }

  /** Returns an n by n matrix. */
  public static INDArray matrix(int n, Element element) {
    double[][] values = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i][j] = element.at(i, j);
      }
    }
    return Nd4j.createFromArray(values);
  }

  /**
   * Returns the arrays of all examples.
   *
   * @param array one example, or several along a first axis
   * @param rank the number of axes of an example
   */
  public static List<INDArray> examples(INDArray array, int rank) {
    if (array.rank() == rank) {
      return List.of(array);
    }
    return IntStream.range(0, (int) array.size(0)).mapToObj(i -> array.slice(i).dup('c')).toList();
  }

  /** Returns the arrays of examples in one, with an axis for them if the inputs have one. */
  public static INDArray joined(List<INDArray> examples, boolean batch) {
    return batch ? Nd4j.stack(0, examples.toArray(INDArray[]::new)) : examples.get(0);
  }

  /**
   * Returns the list of indices of each example: its own, or one for all; all indices if there is
   * none.
   *
   * @param lists null, indices, a list of indices for each example, or a tensor of either
   */
  public static int[][] lists(JsonNode lists, int examples, int length) {
    JsonNode data = lists.has("data") ? lists.get("data") : lists;
    int[][] result = new int[examples][];
    if (lists.isNull()) {
      Arrays.fill(result, IntStream.range(0, length).toArray());
    } else if (lists.has("data") && lists.get("shape").size() == 2) {
      int columns = data.size() / examples;
      int[] all = indices(data);
      Arrays.setAll(result, i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
    } else if (data.path(0).isArray()) {
      Arrays.setAll(result, i -> indices(data.get(i)));
    } else {
      Arrays.fill(result, indices(data));
    }
    return result;
  }

  private static int[] indices(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  /** Returns a vector of n elements. */
  public static INDArray vector(int n, IntToDoubleFunction element) {
    return Nd4j.createFromArray(IntStream.range(0, n).mapToDouble(element).toArray());
  }
}
