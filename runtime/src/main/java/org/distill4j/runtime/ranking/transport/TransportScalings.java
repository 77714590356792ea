package org.distill4j.runtime.ranking.transport;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * The scalings a of {@link TransportMargins}, which are found by {@link TransportSolver} or were
 * recorded. Of a, exp(a) and the latter in single precision each is made when it is first needed:
 * logarithms take longer than what else is done with an example. For one thread.
 */
final class TransportScalings {

  private final double[] logs;
  private final double[] exponentials;

  /** The scalings as they were recorded. */
  private final float[] recorded;

  /** The exponentials times the root of the margin. */
  private final float[] even;

  private final Exponential exponential = new Exponential();
  private boolean logsAreKnown;
  private boolean exponentialsAreKnown;
  private boolean evenAreKnown;
  private int answers;

  /** Arrays for so many answers. */
  TransportScalings(int capacity) {
    this.logs = new double[capacity];
    this.exponentials = new double[capacity];
    this.recorded = new float[capacity];
    this.even = new float[capacity];
  }

  /** Finds those of the first n vectors. */
  void solve(TransportSolver solver, int n) {
    answers = n;
    logsAreKnown = solver.solve(n, exponentials, logs);
    exponentialsAreKnown = true;
    evenAreKnown = false;
  }

  /** Takes those of n answers that were recorded. */
  void read(Rows from, int row, int n) {
    answers = n;
    logsAreKnown = false;
    exponentialsAreKnown = false;
    evenAreKnown = false;
    from.read(row, recorded);
  }

  /** a, of which no more than those of the answers are filled. */
  double[] logs() {
    for (int i = 0; i < answers && !logsAreKnown; i++) {
      logs[i] = exponentialsAreKnown ? Math.log(exponentials[i]) : recorded[i];
    }
    logsAreKnown = true;
    return logs;
  }

  /** exp(a), of which no more than those of the answers are filled. */
  double[] exponentials() {
    for (int i = 0; i < answers && !exponentialsAreKnown; i++) {
      exponentials[i] = Math.exp(recorded[i]);
    }
    exponentialsAreKnown = true;
    return exponentials;
  }

  /**
   * exp(a) times the root of the margin, in single precision.
   *
   * @param margin the same for all calls of an example
   */
  float[] even(double margin) {
    if (!evenAreKnown) {
      roundExponentials();
      float root = (float) Math.sqrt(margin);
      for (int i = 0; i < answers; i++) {
        even[i] *= root;
      }
      evenAreKnown = true;
    }
    return even;
  }

  private void roundExponentials() {
    if (exponentialsAreKnown) {
      for (int i = 0; i < answers; i++) {
        even[i] = (float) exponentials[i];
      }
    } else {
      System.arraycopy(recorded, 0, even, 0, answers);
      exponential.apply(even, answers);
    }
  }
}
