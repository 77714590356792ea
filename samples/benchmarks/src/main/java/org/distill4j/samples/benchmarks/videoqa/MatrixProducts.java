package org.distill4j.samples.benchmarks.videoqa;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.kernel.KernelSelection;
import org.distill4j.runtime.kernel.MatrixKernels;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The matrix products of a training step and nothing else: what no implementation on this matrix
 * library can be faster than. Gradients of the features that come from data are left out.
 */
public final class MatrixProducts {

  /**
   * A linear map that is trained.
   *
   * @param rows what is mapped at once
   * @param times how often
   * @param data whether what it maps comes from data, so that it needs no gradient
   */
  private record Map(int rows, int inputs, int units, int times, boolean data) {}

  private final List<Map> maps;

  private MatrixProducts(List<Map> maps) {
    this.maps = List.copyOf(maps);
  }

  /** Those of a network with so many layers of graph reasoning. */
  public static MatrixProducts of(VideoQaSizes sizes, int graphLayers) {
    int width = sizes.width();
    int clips = sizes.batch() * sizes.clips();
    int words = sizes.batch() * sizes.words();
    int wordSize = 300;
    int products = 512;
    int pooled = 256;
    List<Map> maps = new ArrayList<>();
    addBiLstm(maps, sizes.batch(), sizes.words(), wordSize, width / 2, false);
    addBiLstm(maps, sizes.batch(), sizes.words(), wordSize, width / 2, false);
    addBiLstm(maps, clips, sizes.frames(), sizes.channels(), width / 2, true);
    maps.add(new Map(clips, sizes.channels(), width, 1, true));
    maps.add(new Map(words, width, width, 1, false));
    maps.add(new Map(sizes.batch(), wordSize, width, 2, false));
    maps.add(new Map(clips, width, 2 * width, 2 * graphLayers, false));
    maps.add(new Map(2 * clips, width, width, 2, false));
    maps.add(new Map(clips, width, products, 2, false));
    maps.add(new Map(clips, pooled, width, 1, false));
    maps.add(new Map(clips, width, width, 1, false));
    maps.add(new Map(sizes.batch(), width, width, 1, false));
    maps.add(new Map(sizes.batch(), 2 * width, width, 1, false));
    maps.add(new Map(sizes.batch(), width, sizes.answers(), 1, false));
    return new MatrixProducts(maps);
  }

  private static void addBiLstm(
      List<Map> maps, int sequences, int steps, int inputs, int units, boolean data) {
    maps.add(new Map(sequences * steps, inputs, 4 * units, 2, data));
    maps.add(new Map(sequences, units, 4 * units, 2 * (steps - 1), false));
  }

  /** The median CPU time of the rounds. */
  public double seconds(Rounds rounds) {
    List<Runnable> products = maps.stream().map(MatrixProducts::products).toList();
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

  /** Forward, the gradient of the weights, and that of the input where it is needed. */
  private static Runnable products(Map map) {
    MatrixKernels matrices = KernelSelection.kernels(DataType.FLOAT).matrices();
    INDArray x = Nd4j.zeros(DataType.FLOAT, map.rows(), map.inputs());
    INDArray w = Nd4j.zeros(DataType.FLOAT, map.inputs(), map.units());
    INDArray y = Nd4j.zeros(DataType.FLOAT, map.rows(), map.units());
    return () -> {
      for (int i = 0; i < map.times(); i++) {
        matrices.product(x, false, w, false, false, y);
        matrices.product(x, true, y, false, false, w);
        if (!map.data()) {
          matrices.product(y, false, w, true, false, x);
        }
      }
    };
  }
}
