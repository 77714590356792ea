package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.image.ResizedMaps;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The attention that each place of an input gets: the mean of F^power over features or channels. An
 * image that is higher or wider than the other input's is averaged down to its size before.
 *
 * @param input the index of the input
 * @param power the exponent, even and at least 2
 * @param features the input, in the size of the smaller one
 * @param map [batch, places]
 */
record AttentionMap(int input, int power, INDArray features, INDArray map) {

  /** Returns the map of an input as the last forward pass computed it. */
  static AttentionMap existing(Pass pass, int input, int power) {
    long[] shape = pass.shape(input);
    boolean sequence = shape.length == 3;
    INDArray features =
        sequence ? pass.input(input) : resizing(pass, input, shape).values(pass.input(input));
    long channels = sequence ? shape[2] : shape[1];
    long places = features.length() / shape[0] / channels;
    return new AttentionMap(input, power, features, pass.buffer("map " + input, shape[0], places));
  }

  /** Computes the map of an input. */
  static AttentionMap of(Pass pass, int input, int power) {
    AttentionMap map = existing(pass, input, power);
    map.compute(pass);
    return map;
  }

  /** The step from the size of an image to the smaller one of both. */
  private static ResizedMaps resizing(Pass pass, int input, long[] from) {
    long[] other = pass.shape(1 - input);
    long[] to = from.clone();
    for (int axis = 2; axis < 4 && other.length == 4; axis++) {
      to[axis] = Math.min(from[axis], other[axis]);
    }
    return ResizedMaps.averaged(pass, "input " + input, from, to);
  }

  private boolean isSequence() {
    return features.rank() == 3;
  }

  private int channels() {
    return Math.toIntExact(isSequence() ? features.size(2) : features.size(1));
  }

  /** F^(power - 1), the derivative of F^power up to a factor. */
  private INDArray slopes(Pass pass) {
    INDArray slopes = pass.buffer("slopes " + input, features.shape());
    ElementKernels elements = pass.kernels().elements();
    elements.copy(features, slopes);
    for (int i = 2; i < power; i++) {
      elements.multiply(features, slopes, slopes);
    }
    return slopes;
  }

  private void compute(Pass pass) {
    Kernels kernels = pass.kernels();
    INDArray powers = slopes(pass);
    kernels.elements().multiply(features, powers, powers);
    if (isSequence()) {
      kernels.rows().groupSums(channels(), LossInputs.flat(powers), map);
      kernels.elements().scale(1.0 / channels(), map);
      mask(pass, map);
    } else {
      kernels.steps().weightedSum(channelsFirst(powers), even(pass), map);
    }
  }

  /** Clears the steps that a mask of either input excludes. */
  private static void mask(Pass pass, INDArray map) {
    for (int i = 0; i < 2; i++) {
      if (pass.mask(i) != null) {
        pass.kernels().elements().multiply(pass.mask(i), map, map);
      }
    }
  }

  /** [batch, channels, places] */
  private INDArray channelsFirst(INDArray array) {
    return array.reshape('c', map.size(0), channels(), map.size(1));
  }

  private INDArray even(Pass pass) {
    INDArray weights = pass.buffer("even " + input, map.size(0), channels());
    pass.kernels().elements().fill(1.0 / channels(), weights);
    return weights;
  }

  /** Checks that the other map has the same places. */
  void requirePlaces(AttentionMap other) {
    if (!Arrays.equals(map.shape(), other.map.shape())) {
      throw new IllegalArgumentException(
          "teacher and student must have the same batch size and places, but are "
              + Arrays.toString(features.shape())
              + " and "
              + Arrays.toString(other.features.shape()));
    }
  }

  /** Multiplies the value of each place by the weight of the place in the mean. */
  void weigh(Pass pass, INDArray values) {
    if (isSequence()) {
      StepWeights.of(pass, 1, 0).scale(values.reshape('c', values.length(), 1));
    } else {
      pass.kernels().elements().scale(1.0 / values.length(), values);
    }
  }

  /** Computes the gradient of the input from that of the map before it was normalised. */
  void backward(Pass pass, INDArray gradient) {
    Kernels kernels = pass.kernels();
    INDArray slopes = slopes(pass);
    INDArray target = pass.buffer("features gradient", features.shape());
    if (isSequence()) {
      mask(pass, gradient);
      kernels.elements().scale(1.0 / channels(), gradient);
      kernels.rows().repeatColumns(channels(), gradient, LossInputs.flat(target));
    } else {
      INDArray images = channelsFirst(slopes);
      kernels
          .steps()
          .weightedSumGradient(images, even(pass), gradient, channelsFirst(target), null);
    }
    kernels.elements().multiply(slopes, target, target);
    kernels.elements().scale(power, target);
    INDArray whole =
        isSequence() ? target : resizing(pass, input, pass.shape(input)).gradient(target);
    kernels.elements().copy(whole, pass.inputGradient(input));
  }
}
