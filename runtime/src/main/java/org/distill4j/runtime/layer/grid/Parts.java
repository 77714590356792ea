package org.distill4j.runtime.layer.grid;

import java.util.Arrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks that layers of equal parts share. */
final class Parts {

  private Parts() {}

  /** Checks that an input is a sequence whose steps are divisible into parts. */
  static void check(Layer layer, int parts, INDArray x) {
    Require.sequence(layer, x);
    if (x.size(1) % parts != 0) {
      throw new IllegalArgumentException(
          "%s reads %s equal parts, but its input is %s"
              .formatted(layer, parts, Arrays.toString(x.shape())));
    }
  }
}
