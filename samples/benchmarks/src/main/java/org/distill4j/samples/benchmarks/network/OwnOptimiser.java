package org.distill4j.samples.benchmarks.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The optimiser step over the flat vectors of a graph, as in the trainer. */
final class OwnOptimiser {

  /** Places side by side that decay alike. */
  private record Range(long from, long to, boolean decays) {

    Range until(long end) {
      return new Range(from, end, decays);
    }

    INDArray of(INDArray vector) {
      return vector.get(NDArrayIndex.interval(from, to));
    }
  }

  /** The views of a range. */
  private record Part(
      double decay, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {}

  private final OptimiserSettings settings;
  private final Kernels kernels = KernelSelection.kernels(DataType.FLOAT);
  private final INDArray gradients;
  private final List<Part> parts;
  private long steps;

  /** An optimiser that has not stepped; the views are those of all parameters. */
  OwnOptimiser(
      OptimiserSettings settings,
      INDArray parameters,
      INDArray gradients,
      Collection<INDArray> views) {
    this.settings = settings;
    this.gradients = gradients;
    INDArray mean = Nd4j.zeros(DataType.FLOAT, parameters.length());
    INDArray variance = Nd4j.zeros(DataType.FLOAT, parameters.length());
    this.parts =
        ranges(parameters, views).stream()
            .map(
                range ->
                    new Part(
                        range.decays() ? settings.weightDecay() : 0,
                        range.of(parameters),
                        range.of(gradients),
                        range.of(mean),
                        range.of(variance)))
            .toList();
  }

  private List<Range> ranges(INDArray parameters, Collection<INDArray> views) {
    List<INDArray> ordered =
        views.stream().sorted(Comparator.comparingLong(INDArray::offset)).toList();
    List<Range> ranges = new ArrayList<>();
    for (INDArray view : ordered) {
      long from = view.offset() - parameters.offset();
      boolean decays = settings.weightDecay() > 0 && view.rank() > 1;
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).to() == from && ranges.get(last).decays() == decays) {
        ranges.set(last, ranges.get(last).until(from + view.length()));
      } else {
        ranges.add(new Range(from, from + view.length(), decays));
      }
    }
    return ranges;
  }

  /** Changes the parameters along their gradients, which become zero. */
  void step() {
    double norm = kernels.elements().norm(gradients);
    double factor = Math.min(1, settings.maxGradientNorm() / norm);
    steps++;
    for (Part part : parts) {
      AdamStep step =
          new AdamStep(
              steps, settings.rate(), 0.9, 0.999, settings.epsilon(), part.decay(), factor);
      kernels
          .optimisers()
          .adam(step, part.parameters(), part.gradients(), part.mean(), part.variance());
    }
  }
}
