package org.distill4j.runtime.loss.constraint;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.runtime.loss.LossFixture.gradient;
import static org.distill4j.runtime.loss.LossFixture.masked;
import static org.distill4j.runtime.loss.LossFixture.normal;
import static org.distill4j.runtime.loss.LossFixture.value;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Constraints against their formulas over the nodes that a mask includes. */
class ConstraintLossFormulaTest {

  private static final int BATCH = 3;
  private static final int NODES = 4;
  private static final INDArray FIRST = normal(1, BATCH, NODES, 5);
  private static final INDArray SECOND = normal(2, BATCH, NODES, 3);
  private static final double[][] ALL = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}};
  private static final double[][] SOME = {{1, 1, 1, 0}, {0, 0, 0, 0}, {1, 0, 1, 1}};

  /** The included nodes of an example, minus their mean. */
  private static double[][] centred(INDArray embedding, int example, double[] mask) {
    List<double[]> nodes = new ArrayList<>();
    for (int t = 0; t < NODES; t++) {
      if (mask[t] > 0) {
        double[] node = new double[Math.toIntExact(embedding.size(2))];
        for (int f = 0; f < node.length; f++) {
          node[f] = embedding.getDouble(example, t, f);
        }
        nodes.add(node);
      }
    }
    double[][] result = nodes.toArray(double[][]::new);
    for (int f = 0; result.length > 0 && f < result[0].length; f++) {
      double mean = 0;
      for (double[] node : result) {
        mean += node[f] / result.length;
      }
      for (double[] node : result) {
        node[f] -= mean;
      }
    }
    return result;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double common(double[][] mask) {
    double loss = 0;
    for (int i = 0; i < BATCH; i++) {
      double[][] first = centred(FIRST, i, mask[i]);
      double[][] second = centred(SECOND, i, mask[i]);
      for (int a = 0; a < first.length; a++) {
        for (int b = 0; b < first.length; b++) {
          double one = cosine(first[a], first[b]);
          double other = cosine(second[a], second[b]);
          loss += Math.pow(one - other, 2) / first.length / first.length / BATCH;
        }
      }
    }
    return loss;
  }

  private static double cosine(double[] x, double[] y) {
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  }

  /** The trace of the product of the centred kernels, summed over the batch. */
  private static double independence(double[][] mask) {
    double loss = 0;
    for (int i = 0; i < BATCH; i++) {
      double[][] first = centred(FIRST, i, mask[i]);
      double[][] second = centred(SECOND, i, mask[i]);
      for (int a = 0; a < first.length; a++) {
        for (int b = 0; b < first.length; b++) {
          loss += dot(first[a], first[b]) * dot(second[a], second[b]);
        }
      }
    }
    return loss;
  }

  @Test
  void commonConstraintComparesCosinesOfCentredNodes() {
    assertThat(value(new CommonConstraintLoss(), FIRST, SECOND)).isWithin(1e-9).of(common(ALL));
    assertThat(masked(new CommonConstraintLoss(), Nd4j.createFromArray(SOME), FIRST, SECOND))
        .isWithin(1e-9)
        .of(common(SOME));
  }

  @Test
  void independenceIsTheTraceOfCentredKernels() {
    INDArray mask = Nd4j.createFromArray(SOME);
    for (boolean summed : new boolean[] {true, false}) {
      double factor = summed ? 1 : 1.0 / BATCH;
      Layer loss = new IndependenceConstraintLoss(summed);
      assertThat(value(loss, FIRST, SECOND) / factor)
          .isWithin(1e-8 * independence(ALL))
          .of(independence(ALL));
      assertThat(masked(loss, mask, FIRST, SECOND) / factor)
          .isWithin(1e-8 * independence(SOME))
          .of(independence(SOME));
    }
  }

  @Test
  void areSymmetricInTheirEmbeddings() {
    for (Layer loss :
        new Layer[] {new CommonConstraintLoss(), new IndependenceConstraintLoss(true)}) {
      assertThat(value(loss, FIRST, SECOND) / value(loss, SECOND, FIRST)).isWithin(1e-10).of(1);
      INDArray one = gradient(loss, 0, 1, FIRST, SECOND);
      INDArray other = gradient(loss, 1, 1, SECOND, FIRST);
      assertThat(one.equalsWithEps(other, 1e-8)).isTrue();
    }
  }

  @Test
  void anOffsetOfAllNodesChangesNothing() {
    for (Layer loss :
        new Layer[] {new CommonConstraintLoss(), new IndependenceConstraintLoss(true)}) {
      double expected = value(loss, FIRST, SECOND);
      assertThat(value(loss, FIRST.add(3), SECOND.sub(8))).isWithin(1e-8 * expected).of(expected);
    }
    assertThat(value(new CommonConstraintLoss(), FIRST, FIRST.mul(7))).isWithin(1e-12).of(0);
  }

  @Test
  void refuseEmbeddingsOfDifferentNodes() {
    for (Layer loss :
        new Layer[] {new CommonConstraintLoss(), new IndependenceConstraintLoss(true)}) {
      for (INDArray other :
          new INDArray[] {normal(1, BATCH, 3, 5), normal(1, 2, NODES, 5), normal(1, BATCH, 5)}) {
        var refused = assertThrows(IllegalArgumentException.class, () -> value(loss, FIRST, other));
        assertThat(refused).hasMessageThat().contains("Both embeddings must be");
      }
    }
  }
}
