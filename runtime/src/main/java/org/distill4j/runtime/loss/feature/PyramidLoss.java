package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.image.ResizedMaps;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The hierarchical context loss of knowledge review (ReviewKD, Chen et al. 2021, section 3.4): the
 * mean squared difference of maps, and of the maps averaged to 4x4, 2x2 and 1x1 places where these
 * are less than their height, with the weights 1, 1/2, 1/4 and 1/8 in this order, divided by their
 * sum.
 *
 * <p>Inputs: teacher [batch, channels, height, width], student of the same shape.
 */
public record PyramidLoss() implements Layer {

  private static final int[] LEVELS = {4, 2, 1};

  /** Receives the levels of a map. */
  private interface Visitor {
    void level(ResizedMaps maps, long[] shape, double weight);
  }

  /** Visits the levels below the map itself. Returns the sum of all weights. */
  private static double visit(Pass pass, long[] shape, Visitor visitor) {
    double weight = 1;
    double total = 1;
    for (int level : LEVELS) {
      if (level < shape[2]) {
        weight /= 2;
        total += weight;
        long[] to = {shape[0], shape[1], level, level};
        visitor.level(ResizedMaps.averaged(pass, "level " + level, shape, to), to, weight);
      }
    }
    return total;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray student = pass.input(1);
    LossInputs.requireAlike(pass.input(0), student);
    ElementKernels elements = pass.kernels().elements();
    INDArray difference = pass.buffer("difference", student.shape());
    elements.copy(student, difference);
    elements.addScaled(-1, pass.input(0), difference);
    INDArray slope = pass.buffer("slope", student.shape());
    elements.scale(2.0 / difference.length(), difference, slope);
    double[] sum = {elements.dot(difference, difference) / difference.length()};
    double total =
        visit(
            pass,
            student.shape(),
            (maps, to, weight) -> {
              INDArray averaged = maps.values(difference);
              sum[0] += weight * elements.dot(averaged, averaged) / averaged.length();
              INDArray own = pass.buffer("slope of " + to[2], to);
              elements.scale(2 * weight / averaged.length(), averaged, own);
              elements.add(maps.gradient(own), slope);
            });
    elements.scale(1 / total, slope);
    return LossInputs.value(pass, sum[0] / total);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LossInputs.passOn(pass, 1, outputGradient, 1, pass.buffer("slope", pass.shape(1)));
  }
}
