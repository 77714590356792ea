package org.distill4j.runtime.loss;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The numbers of examples, for losses that keep something for each training example. */
public final class ExampleNumbers {

  private ExampleNumbers() {}

  /**
   * Returns the number of each example of a batch, or {@link RowKernels#NONE} for one that has
   * none: it is masked, NaN or negative.
   *
   * @param input the input with the numbers, [batch, 1]
   * @param examples the number of examples for which something is kept
   * @throws IllegalArgumentException if a number is not below that
   */
  public static int[] of(Pass pass, int input, int examples) {
    double[] values = HostArrays.doubles(pass.input(input));
    INDArray mask = pass.mask(input);
    double[] present = mask == null ? null : HostArrays.doubles(mask);
    int[] numbers = new int[values.length];
    for (int i = 0; i < numbers.length; i++) {
      boolean known = values[i] >= 0 && (present == null || present[i] != 0);
      numbers[i] = known ? (int) values[i] : RowKernels.NONE;
      if (numbers[i] >= examples) {
        throw new IllegalArgumentException(
            "a loss keeps something for %s training examples, but there is one with the number %s:"
                    .formatted(examples, numbers[i])
                + " raise 'examples', which counts from 0");
      }
    }
    return numbers;
  }
}
