package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The attention that each place of an input gets: the mean of squares over features or channels.
 *
 * @param input the index of the input
 * @param features the input
 * @param map [batch, places]
 */
record AttentionMap(int input, INDArray features, INDArray map) {

  /** Returns the map of an input as the last forward pass computed it. */
  static AttentionMap existing(Pass pass, int input) {
    INDArray features = pass.input(input);
    long channels = features.rank() == 3 ? features.size(2) : features.size(1);
    long places = features.length() / features.size(0) / channels;
    return new AttentionMap(input, features, pass.buffer("map " + input, features.size(0), places));
  }

  /** Computes the map of an input. */
  static AttentionMap of(Pass pass, int input) {
    AttentionMap map = existing(pass, input);
    map.compute(pass);
    return map;
  }

  private boolean isSequence() {
    return features.rank() == 3;
  }

  private int channels() {
    return Math.toIntExact(isSequence() ? features.size(2) : features.size(1));
  }

  private void compute(Pass pass) {
    Kernels kernels = pass.kernels();
    INDArray squares = pass.buffer("squares " + input, features.shape());
    kernels.elements().multiply(features, features, squares);
    if (isSequence()) {
      kernels.rows().groupSums(channels(), LossInputs.flat(squares), map);
      kernels.elements().scale(1.0 / channels(), map);
      mask(pass, map);
    } else {
      kernels.steps().weightedSum(channelsFirst(squares), even(pass), map);
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
    INDArray target = pass.inputGradient(input);
    if (isSequence()) {
      mask(pass, gradient);
      kernels.elements().scale(1.0 / channels(), gradient);
      kernels.rows().repeatColumns(channels(), gradient, LossInputs.flat(target));
    } else {
      INDArray squares = channelsFirst(pass.buffer("squares " + input, features.shape()));
      kernels
          .steps()
          .weightedSumGradient(squares, even(pass), gradient, channelsFirst(target), null);
    }
    kernels.elements().multiply(features, target, target);
    kernels.elements().scale(2, target);
  }
}
