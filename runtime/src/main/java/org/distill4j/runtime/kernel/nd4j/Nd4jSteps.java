package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.Rotation;
import org.distill4j.runtime.kernel.api.StepKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link StepKernels} in plain ND4J. */
final class Nd4jSteps implements StepKernels {

  @Override
  public void addTable(INDArray x, INDArray table, INDArray y) {
    for (int example = 0; example < x.size(0); example++) {
      Shapes.one(y, example).assign(Shapes.one(x, example).add(table));
    }
  }

  @Override
  public void addExampleSums(INDArray x, INDArray sums) {
    sums.addi(x.sum(0));
  }

  @Override
  public void rotate(Rotation rotation, INDArray x, INDArray y) {
    double[] values = HostArrays.doubles(x).clone();
    int features = Shapes.columns(x);
    int steps = Math.toIntExact(x.size(1));
    int width = features / rotation.heads();
    for (int head = 0; head < values.length; head += width) {
      int step = head / features % steps;
      for (int pair = 0; pair < rotation.size() / 2; pair++) {
        int first = head + rotation.first(pair);
        int second = head + rotation.second(pair);
        double cosine = Math.cos(rotation.angle(step, pair));
        double sine = Math.sin(rotation.angle(step, pair));
        double a = values[first];
        double b = values[second];
        values[first] = a * cosine - b * sine;
        values[second] = b * cosine + a * sine;
      }
    }
    HostArrays.assign(values, y);
  }

  @Override
  public void weightedSum(INDArray x, INDArray w, INDArray y) {
    y.assign(x.mul(w.reshape('c', w.size(0), w.size(1), 1)).sum(1));
  }

  @Override
  public void weightedSumGradient(INDArray x, INDArray w, INDArray dy, INDArray dx, INDArray dw) {
    INDArray row = dy.reshape('c', dy.size(0), 1, dy.size(1)).broadcast(x.shape());
    if (dw != null) {
      dw.assign(x.mul(row).sum(2));
    }
    if (dx != null) {
      dx.assign(row.mul(w.reshape('c', w.size(0), w.size(1), 1)));
    }
  }

  @Override
  public void maximum(INDArray x, INDArray mask, INDArray y) {
    double[] maxima = new double[Math.toIntExact(y.length())];
    int[] steps = firstMaxima(x, mask);
    double[] values = HostArrays.doubles(x);
    for (int i = 0; i < maxima.length; i++) {
      maxima[i] = steps[i] < 0 ? 0 : values[place(x, i, steps[i])];
    }
    HostArrays.assign(maxima, y);
  }

  @Override
  public void maximumGradient(INDArray x, INDArray mask, INDArray y, INDArray dy, INDArray dx) {
    double[] gradient = new double[Math.toIntExact(x.length())];
    double[] arriving = HostArrays.doubles(dy);
    int[] steps = firstMaxima(x, mask);
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] >= 0) {
        gradient[place(x, i, steps[i])] = arriving[i];
      }
    }
    HostArrays.assign(gradient, dx);
  }

  /** Returns the first step with the maximum of each feature of each example, -1 if none counts. */
  private static int[] firstMaxima(INDArray x, INDArray mask) {
    double[] values = HostArrays.doubles(x);
    double[] counts = mask == null ? null : HostArrays.doubles(mask);
    int steps = Math.toIntExact(x.size(1));
    int features = Math.toIntExact(x.size(2));
    int[] first = new int[Math.toIntExact(x.size(0)) * features];
    for (int i = 0; i < first.length; i++) {
      first[i] = -1;
      for (int step = 0; step < steps; step++) {
        boolean isUnmasked = counts == null || counts[i / features * steps + step] != 0;
        if (isUnmasked
            && (first[i] < 0 || values[place(x, i, step)] > values[place(x, i, first[i])])) {
          first[i] = step;
        }
      }
    }
    return first;
  }

  /** Returns the place of a step of feature i of all features of all examples. */
  private static int place(INDArray x, int i, int step) {
    int features = Math.toIntExact(x.size(2));
    int example = i / features;
    return (example * Math.toIntExact(x.size(1)) + step) * features + i % features;
  }
}
