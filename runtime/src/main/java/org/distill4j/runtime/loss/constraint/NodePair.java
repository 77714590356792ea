package org.distill4j.runtime.loss.constraint;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two embeddings of the same nodes, [batch, nodes, features], and the arrays for comparing them.
 */
final class NodePair {

  private final Pass pass;
  private final Kernels kernels;
  private final long batch;
  private final long nodes;

  private NodePair(Pass pass) {
    this.pass = pass;
    this.kernels = pass.kernels();
    this.batch = pass.input(0).size(0);
    this.nodes = pass.input(0).size(1);
  }

  /** Returns the pair of the first two inputs. */
  static NodePair of(Pass pass) {
    INDArray first = pass.input(0);
    INDArray second = pass.input(1);
    boolean fits =
        first.rank() == 3
            && second.rank() == 3
            && first.size(0) == second.size(0)
            && first.size(1) == second.size(1);
    if (!fits) {
      throw new IllegalArgumentException(
          "Both embeddings must be [batch, nodes, features] with the same batch and nodes, but are "
              + Arrays.toString(first.shape())
              + " and "
              + Arrays.toString(second.shape()));
    }
    return new NodePair(pass);
  }

  /** Returns the buffer for the normalised first embedding. */
  INDArray first() {
    return pass.buffer("first", pass.input(0).shape());
  }

  /** Returns the buffer for the normalised second embedding. */
  INDArray second() {
    return pass.buffer("second", pass.input(1).shape());
  }

  /** Returns 1 for each node that counts and 0 for the others, [batch, nodes]. */
  private INDArray counted() {
    INDArray counted = pass.buffer("counted", batch, nodes);
    kernels.elements().fill(1, counted);
    for (int i = 0; i < 2; i++) {
      if (pass.mask(i) != null) {
        kernels.elements().multiply(pass.mask(i), counted, counted);
      }
    }
    return counted;
  }

  /** Computes y = x minus the mean over the nodes of each example, and 0 for excluded nodes. */
  void centre(INDArray x, INDArray y) {
    INDArray counted = counted();
    INDArray weights = pass.buffer("weights", batch, nodes);
    kernels.rows().normalise(counted, weights);
    INDArray mean = pass.buffer("mean", batch, x.size(2));
    kernels.steps().weightedSum(x, weights, mean);
    kernels.elements().copy(x, y);
    kernels.norms().scaleRows(counted, y);
    kernels.elements().scale(-1, counted);
    INDArray column = counted.reshape('c', batch, nodes, 1);
    INDArray row = mean.reshape('c', batch, 1, x.size(2));
    kernels.matrices().batchedProduct(column, false, row, false, true, y);
  }

  /** [batch, nodes, nodes] */
  INDArray productsBuffer(String role) {
    return pass.buffer(role, batch, nodes, nodes);
  }

  /** Computes the inner products of all pairs of nodes of each example. */
  INDArray products(String role, INDArray embedding) {
    INDArray products = productsBuffer(role);
    kernels.matrices().batchedProduct(embedding, false, embedding, true, false, products);
    return products;
  }

  /** Returns the weight of each pair of nodes in the mean over pairs and batch. */
  INDArray pairWeights() {
    INDArray weights = pass.buffer("weights", batch, nodes);
    kernels.rows().normalise(counted(), weights);
    INDArray column = weights.reshape('c', batch, nodes, 1);
    INDArray row = weights.reshape('c', batch, 1, nodes);
    INDArray pairs = productsBuffer("pair weights");
    kernels.matrices().batchedProduct(column, false, row, false, false, pairs);
    kernels.elements().scale(1.0 / batch, pairs);
    return pairs;
  }

  /** Computes y = m x for each example, with m [batch, nodes, nodes]. */
  void multiply(INDArray m, INDArray x, INDArray y) {
    kernels.matrices().batchedProduct(m, false, x, false, false, y);
  }
}
