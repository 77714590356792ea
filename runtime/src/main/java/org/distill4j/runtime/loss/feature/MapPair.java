package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.image.ResizedMaps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Two inputs with maps [batch, channels, height, width], averaged down to their smaller size. */
final class MapPair {

  private final ResizedMaps first;
  private final ResizedMaps second;
  private final INDArray firstMaps;
  private final INDArray secondMaps;

  private MapPair(Pass pass, int one, int other) {
    this.first = resizing(pass, one, other);
    this.second = resizing(pass, other, one);
    this.firstMaps = first.values(pass.input(one));
    this.secondMaps = second.values(pass.input(other));
  }

  /**
   * Returns the maps of two inputs.
   *
   * @throws IllegalArgumentException if they are no maps or have different batches
   */
  static MapPair of(Pass pass, int one, int other) {
    long[] shape = pass.shape(one);
    long[] otherShape = pass.shape(other);
    if (shape.length != 4 || otherShape.length != 4 || shape[0] != otherShape[0]) {
      throw new IllegalArgumentException(
          "Maps must be [batch, channels, height, width] of one batch, but are "
              + Arrays.toString(shape)
              + " and "
              + Arrays.toString(otherShape));
    }
    return new MapPair(pass, one, other);
  }

  private static ResizedMaps resizing(Pass pass, int input, int beside) {
    long[] from = pass.shape(input);
    long[] to = from.clone();
    for (int axis = 2; axis < 4; axis++) {
      to[axis] = Math.min(from[axis], pass.shape(beside)[axis]);
    }
    return ResizedMaps.averaged(pass, "input " + input, from, to);
  }

  /** Returns the first maps as rows of places: [batch, channels, places]. */
  INDArray first() {
    return places(firstMaps);
  }

  /** Returns the second maps as rows of places: [batch, channels, places]. */
  INDArray second() {
    return places(secondMaps);
  }

  /** Returns the gradient of the first input from that of {@link #first}. */
  INDArray firstGradient(INDArray gradient) {
    return first.gradient(gradient.reshape('c', firstMaps.shape()));
  }

  /** Returns the gradient of the second input from that of {@link #second}. */
  INDArray secondGradient(INDArray gradient) {
    return second.gradient(gradient.reshape('c', secondMaps.shape()));
  }

  private static INDArray places(INDArray maps) {
    return maps.reshape('c', maps.size(0), maps.size(1), maps.size(2) * maps.size(3));
  }
}
