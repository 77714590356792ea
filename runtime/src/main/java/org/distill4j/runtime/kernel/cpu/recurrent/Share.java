package org.distill4j.runtime.kernel.cpu.recurrent;

import java.util.function.Consumer;
import org.distill4j.runtime.kernel.api.SequenceSteps;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.parallel.Parallel;

/**
 * The sequences of one core: every n-th one, since sequences are sorted by length.
 *
 * @param steps the rows of all sequences
 * @param index the index of the share, from 0
 * @param shares the number of shares
 */
record Share(SequenceSteps steps, int index, int shares) {

  /** Runs the shares of all cores. */
  static void each(SequenceSteps steps, Consumer<Share> body) {
    int shares = Math.min(Parallel.cores(), steps.active()[0]);
    Parallel.run(
        shares,
        1,
        (from, to) -> {
          for (int index = from; index < to; index++) {
            body.accept(new Share(steps, index, shares));
          }
        });
  }

  /** Returns the number of sequences of this share that are active at a step. */
  int sequences(int step) {
    return Math.max(0, (steps.active()[step] - index + shares - 1) / shares);
  }

  /** Returns the row of sequence i of this share at a step. */
  int row(int step, int i) {
    return steps.first()[step] + sequence(i) * steps.stride();
  }

  /** Returns the index of sequence i of this share among all sequences. */
  int sequence(int i) {
    return index + i * shares;
  }

  /** Returns the rows of this share at a step as a strided matrix. */
  Blas.Matrix rows(Blas.Matrix all, int step) {
    Blas.Matrix first = all.from(row(step, 0), 0);
    return new Blas.Matrix(first.address(), shares * steps.stride() * all.stride(), false);
  }

  /** Returns the rows of this share, of a matrix with one row for each sequence. */
  Blas.Matrix sequences(Blas.Matrix all) {
    Blas.Matrix first = all.from(index, 0);
    return new Blas.Matrix(first.address(), shares * all.stride(), false);
  }
}
