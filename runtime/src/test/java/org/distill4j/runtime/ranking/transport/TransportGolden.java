package org.distill4j.runtime.ranking.transport;

import static org.distill4j.runtime.ranking.GoldenArrays.examples;
import static org.distill4j.runtime.ranking.GoldenArrays.joined;
import static org.distill4j.runtime.ranking.GoldenArrays.matrix;
import static org.distill4j.runtime.ranking.GoldenArrays.rows;
import static org.distill4j.runtime.ranking.GoldenArrays.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The items of the golden vectors that are about optimal transport. */
public final class TransportGolden {

  /** By the name of the file. */
  public static final Map<String, GoldenItem> ITEMS = Map.of("sinkhorn", TransportGolden::sinkhorn);

  private TransportGolden() {}

  /** Algorithm 1 on given costs, of one example or several. */
  private static void sinkhorn(GoldenCase one) {
    INDArray costs = one.tensor("U");
    boolean batch = costs.rank() > 2;
    List<Solution> solutions =
        examples(costs, 2).stream()
            .map(each -> Solution.of(rows(each), one.hyper("lambda"), one.hyper("tol")))
            .toList();
    INDArray weights = joined(solutions.stream().map(Solution::weights).toList(), batch);
    one.check("W_converged", weights);
    JsonNode expected = one.json().get("expected");
    if (expected.has("W_algorithm")) {
      one.check("W_algorithm", weights);
    }
    if (expected.has("u")) {
      double[][] u = rows(GoldenCase.tensor(expected.get("u")));
      one.check("u", factors(solutions, batch, (it, i) -> it.u(u[i][0])));
      one.check("v", factors(solutions, batch, (it, i) -> it.v(u[i][0])));
      one.informative("iterations", "iterations_signed_mean");
    }
  }

  private static INDArray factors(
      List<Solution> solutions, boolean batch, BiFunction<Solution, Integer, INDArray> factor) {
    return joined(
        IntStream.range(0, solutions.size())
            .mapToObj(i -> factor.apply(solutions.get(i), i))
            .toList(),
        batch);
  }

  /** The scalings of one example. u and v are known up to a factor, their product is not. */
  private record Solution(double[][] costs, double lambda, double[] scalings) {

    static Solution of(double[][] costs, double lambda, double tolerance) {
      int n = costs.length;
      double[] scalings = new double[n];
      new Sinkhorn(n, tolerance)
          .solve((i, row) -> Arrays.setAll(row, j -> -costs[i][j] / lambda), n, scalings);
      return new Solution(costs, lambda, scalings);
    }

    INDArray weights() {
      return matrix(
          costs.length,
          (i, j) -> i == j ? 0 : Math.exp(scalings[i] + scalings[j] - costs[i][j] / lambda));
    }

    INDArray u(double first) {
      double ratio = first / Math.exp(scalings[0]);
      return vector(costs.length, i -> Math.exp(scalings[i]) * ratio);
    }

    INDArray v(double first) {
      double ratio = first / Math.exp(scalings[0]);
      return vector(costs.length, i -> Math.exp(scalings[i]) / ratio);
    }
  }
}
