package org.distill4j.runtime.layer.steps;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The rows of a batch of sequences in two orders: example by example, as layers see them, and step
 * by step, as a loop needs them.
 *
 * @param batch the number of examples
 * @param steps the number of steps
 * @param byStep for each row in the order of steps, that in the order of examples
 * @param byStepKept the same with {@link RowKernels#NONE} where the step is masked
 * @param byExample for each row in the order of examples, that in the order of steps
 * @param byExampleKept the same with {@link RowKernels#NONE} where the step is masked
 * @param counting for each step the examples whose step counts, each at its index
 * @param held for each step the examples whose step is masked; null for a step that all have
 */
record StepRows(
    int batch,
    int steps,
    int[] byStep,
    int[] byStepKept,
    int[] byExample,
    int[] byExampleKept,
    int[][] counting,
    int[][] held) {

  static StepRows of(int batch, int steps, INDArray mask) {
    int[] byStep = new int[batch * steps];
    int[] byExample = new int[batch * steps];
    for (int example = 0; example < batch; example++) {
      for (int step = 0; step < steps; step++) {
        byStep[step * batch + example] = example * steps + step;
        byExample[example * steps + step] = step * batch + example;
      }
    }
    int[][] counting = new int[steps][];
    int[][] held = new int[steps][];
    if (mask == null) {
      return new StepRows(batch, steps, byStep, byStep, byExample, byExample, counting, held);
    }
    double[] counts = HostArrays.doubles(mask);
    int[] byStepKept = byStep.clone();
    int[] byExampleKept = byExample.clone();
    for (int step = 0; step < steps; step++) {
      for (int example = 0; example < batch; example++) {
        if (counts[example * steps + step] == 0) {
          byStepKept[step * batch + example] = RowKernels.NONE;
          byExampleKept[example * steps + step] = RowKernels.NONE;
          if (held[step] == null) {
            held[step] = new int[batch];
            counting[step] = new int[batch];
            Arrays.fill(held[step], RowKernels.NONE);
            Arrays.setAll(counting[step], i -> i);
          }
          held[step][example] = example;
          counting[step][example] = RowKernels.NONE;
        }
      }
    }
    return new StepRows(batch, steps, byStep, byStepKept, byExample, byExampleKept, counting, held);
  }

  /** Returns true if the step of no example is masked. */
  boolean all(int step) {
    return held[step] == null;
  }
}
