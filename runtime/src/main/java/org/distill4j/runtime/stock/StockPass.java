package org.distill4j.runtime.stock;

import java.util.Map;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The context of a {@link StockEquivalent}: the inputs and parameters of one node. Of what is
 * added, the first reads the inputs of the node, and each of the others the one before it.
 *
 * <p>Sequences are in the order of DL4J: [batch, features, steps].
 */
public interface StockPass {

  /** Returns the number of inputs. */
  int inputs();

  /** Returns the number of axes of the inputs, the batch included; that of the first, if any. */
  int rank();

  /**
   * Requires inputs with a number of axes.
   *
   * @throws NotStockException if they have another one
   */
  default void requireRank(int rank) {
    if (rank() != rank) {
      throw new NotStockException(
          "it has one for inputs of %s axes alone, not of %s".formatted(rank, rank()));
    }
  }

  /** Returns a copy of a parameter. */
  INDArray parameter(String name);

  /** Returns a copy of an array of the layer's state. */
  INDArray state(String name);

  /**
   * Adds a layer.
   *
   * @param parameters its parameters by DL4J's names, in row-major order
   */
  void add(Layer layer, Map<String, INDArray> parameters);

  /** Adds a vertex. */
  void add(GraphVertex vertex);

  /** Sets the number of axes of the result; it is that of the inputs otherwise. */
  void result(int rank);
}
