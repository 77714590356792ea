package org.distill4j.runtime.ranking.transport;

import static org.distill4j.runtime.ranking.GoldenArrays.matrix;
import static org.distill4j.runtime.ranking.GoldenArrays.rows;
import static org.distill4j.runtime.ranking.GoldenArrays.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The items of the golden vectors that are about optimal transport. */
public final class TransportGolden {

  /** By the name of the file. */
  public static final Map<String, GoldenItem> ITEMS = Map.of("sinkhorn", TransportGolden::sinkhorn);

  private TransportGolden() {}

  /** Algorithm 1 on given costs. */
  private static void sinkhorn(GoldenCase one) {
    double[][] costs = rows(one.tensor("U"));
    double lambda = one.hyper("lambda");
    int n = costs.length;
    double[] a = new double[n];
    Sinkhorn sinkhorn = new Sinkhorn(n, one.hyper("tol"));
    sinkhorn.solve((i, row) -> Arrays.setAll(row, j -> -costs[i][j] / lambda), n, a);
    INDArray weights =
        matrix(n, (i, j) -> i == j ? 0 : Math.exp(a[i] + a[j] - costs[i][j] / lambda));
    one.check("W_converged", weights);
    JsonNode expected = one.json().get("expected");
    if (expected.has("W_algorithm")) {
      one.check("W_algorithm", weights);
    }
    if (expected.has("u")) {
      // u and v are known up to a factor, their product is not.
      double u = expected.at("/u/data/0").asDouble();
      double ratio = u / Math.exp(a[0]);
      one.check("u", vector(n, i -> Math.exp(a[i]) * ratio));
      one.check("v", vector(n, i -> Math.exp(a[i]) / ratio));
      one.informative("iterations", "iterations_signed_mean");
    }
  }
}
