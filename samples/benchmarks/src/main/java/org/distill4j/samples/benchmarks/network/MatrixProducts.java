package org.distill4j.samples.benchmarks.network;

import java.util.List;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The matrix products of a network alone: a lower bound for any implementation on this matrix
 * library.
 */
public final class MatrixProducts {

  private final List<LinearMap> maps;
  private final boolean training;

  private MatrixProducts(List<LinearMap> maps, boolean training) {
    this.maps = List.copyOf(maps);
    this.training = training;
  }

  /**
   * Returns the products of a training step: forward, the gradient of the weights unless they are
   * frozen, and that of the input unless it comes from data.
   */
  public static MatrixProducts ofTraining(List<LinearMap> maps) {
    return new MatrixProducts(maps, true);
  }

  /** Returns the products of the forward pass. */
  public static MatrixProducts ofInference(List<LinearMap> maps) {
    return new MatrixProducts(maps, false);
  }

  /** Returns the median CPU time of the rounds. */
  public double seconds(Rounds rounds) {
    List<Runnable> products = maps.stream().map(this::products).toList();
    Contender all =
        new Contender() {
          @Override
          public String name() {
            return "matrix products";
          }

          @Override
          public void step() {
            products.forEach(Runnable::run);
          }

          @Override
          public void close() {}
        };
    return rounds.run(List.of(all)).get(0).cpu();
  }

  private Runnable products(LinearMap map) {
    MatrixKernels matrices = KernelSelection.kernels(DataType.FLOAT).matrices();
    INDArray x = Nd4j.zeros(DataType.FLOAT, map.rows(), map.inputs());
    INDArray w = Nd4j.zeros(DataType.FLOAT, map.inputs(), map.units());
    INDArray y = Nd4j.zeros(DataType.FLOAT, map.rows(), map.units());
    return () -> {
      for (int i = 0; i < map.times(); i++) {
        matrices.product(x, false, w, false, false, y);
        if (training && !map.frozen()) {
          matrices.product(x, true, y, false, false, w);
        }
        if (training && !map.data()) {
          matrices.product(y, false, w, true, false, x);
        }
      }
    };
  }
}
