package org.distill4j.runtime.layer;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What layers ask of their sizes and inputs. */
final class Require {

  private Require() {}

  /** A size of a layer is at least 1. */
  static void positive(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + size);
    }
  }

  /** A rate of dropout is at least 0 and below 1. */
  static void rate(String name, double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and below 1, but is " + rate);
    }
  }

  /** The first input has the rank that the layer works on and the features that it was made for. */
  static void features(Layer layer, INDArray input, int features) {
    if (input.rank() < 2 || input.size(-1) != features) {
      throw new IllegalArgumentException(
          layer
              + " reads "
              + features
              + " features, but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** The input is a sequence: [batch, steps, features]. */
  static void sequence(Layer layer, INDArray input) {
    if (input.rank() != 3) {
      throw new IllegalArgumentException(
          layer
              + " reads [batch, steps, features], but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** The input has the channels that the layer was made for: [batch, channels, ...]. */
  static void channels(Layer layer, INDArray input, int channels) {
    if (input.rank() < 2 || input.size(1) != channels) {
      throw new IllegalArgumentException(
          layer
              + " reads [batch, "
              + channels
              + ", ...], but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** The input is an image: [batch, channels, height, width]. */
  static void image(Layer layer, INDArray input) {
    if (input.rank() != 4) {
      throw new IllegalArgumentException(
          layer
              + " reads [batch, channels, height, width], but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** The shape of an array with another number of features. */
  static long[] withFeatures(INDArray array, long features) {
    long[] shape = array.shape().clone();
    shape[shape.length - 1] = features;
    return shape;
  }

  /** The mask of the first input that has one, or null. */
  static INDArray firstMask(Pass pass) {
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.mask(i) != null) {
        return pass.mask(i);
      }
    }
    return null;
  }
}
