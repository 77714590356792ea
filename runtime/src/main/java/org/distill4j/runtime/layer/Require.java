package org.distill4j.runtime.layer;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks of the sizes and inputs of layers. */
public final class Require {

  private Require() {}

  /** Checks that a size is at least 1. */
  public static void positive(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + size);
    }
  }

  /** Checks that a number is above 0 and finite. */
  public static void aboveZero(String name, double number) {
    if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, but is " + number);
    }
  }

  /** Checks that a dropout rate is at least 0 and below 1. */
  public static void rate(String name, double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and below 1, but is " + rate);
    }
  }

  /** Checks that an input has at least two axes and the given number of features. */
  public static void features(Layer layer, INDArray input, int features) {
    if (input.rank() < 2 || input.size(-1) != features) {
      throw new IllegalArgumentException(
          layer
              + " reads "
              + features
              + " features, but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** Checks that an input holds indices, which are whole numbers: [batch, steps]. */
  public static void indices(Layer layer, INDArray input) {
    if (input.rank() != 2 || !input.dataType().isIntType()) {
      throw new IllegalArgumentException(
          "%s reads indices [batch, steps], but its input is %s of the type %s. Feed it a column of tokens"
              .formatted(layer, Arrays.toString(input.shape()), input.dataType()));
    }
  }

  /** Checks that an input is a sequence: [batch, steps, features]. */
  public static void sequence(Layer layer, INDArray input) {
    if (input.rank() != 3) {
      throw new IllegalArgumentException(
          layer
              + " reads [batch, steps, features], but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** Checks that an input has the given number of channels: [batch, channels, ...]. */
  public static void channels(Layer layer, INDArray input, int channels) {
    if (input.rank() < 2 || input.size(1) != channels) {
      throw new IllegalArgumentException(
          layer
              + " reads [batch, "
              + channels
              + ", ...], but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** Checks that an input is an image: [batch, channels, height, width]. */
  public static void image(Layer layer, INDArray input) {
    if (input.rank() != 4) {
      throw new IllegalArgumentException(
          layer
              + " reads [batch, channels, height, width], but its input is "
              + Arrays.toString(input.shape()));
    }
  }

  /** Returns the shape of an array with a different number of features. */
  public static long[] withFeatures(INDArray array, long features) {
    long[] shape = array.shape().clone();
    shape[shape.length - 1] = features;
    return shape;
  }

  /** Returns the mask of the first input that has one, or null. */
  public static INDArray firstMask(Pass pass) {
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.mask(i) != null) {
        return pass.mask(i);
      }
    }
    return null;
  }
}
