package org.distill4j.runtime.ranking.transport;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.function.Exponential;

/**
 * The scalings a of {@link TransportMargins}, solved by {@link TransportSolver} or recorded. Each
 * of a, exp(a) and exp(a) in single precision is computed on demand, because logarithms would
 * dominate the time of an example. For one thread.
 */
final class TransportScalings {

  /** The exponential below which recorded scalings are not restored from it. */
  private static final double LEAST_EXPONENTIAL = 1e-300;

  private final double[] logs;
  private final double[] exponentials;

  /** The recorded scalings. */
  private final float[] recorded;

  /** The exponentials times the root of the margin. */
  private final float[] even;

  private final Exponential exponential = new Exponential();
  private boolean logsAreKnown;
  private boolean exponentialsAreKnown;
  private boolean evenAreKnown;
  private int answers;

  /** Creates arrays for a greatest number of answers. */
  TransportScalings(int capacity) {
    this.logs = new double[capacity];
    this.exponentials = new double[capacity];
    this.recorded = new float[capacity];
    this.even = new float[capacity];
  }

  /** Solves the scalings of the first n vectors. */
  void solve(TransportSolver solver, int n) {
    answers = n;
    logsAreKnown = solver.solve(n, exponentials, logs);
    exponentialsAreKnown = true;
    evenAreKnown = false;
  }

  /** Reads the recorded scalings of n answers. */
  void read(Rows from, int row, int n) {
    answers = n;
    logsAreKnown = false;
    exponentialsAreKnown = false;
    evenAreKnown = false;
    from.read(row, recorded);
  }

  /** Returns a; only the elements of the answers are set. */
  double[] logs() {
    for (int i = 0; i < answers && !logsAreKnown; i++) {
      boolean inRange = exponentials[i] > LEAST_EXPONENTIAL && Double.isFinite(exponentials[i]);
      logs[i] = exponentialsAreKnown && inRange ? Math.log(exponentials[i]) : recorded[i];
    }
    logsAreKnown = true;
    return logs;
  }

  /** Returns exp(a); only the elements of the answers are set. */
  double[] exponentials() {
    for (int i = 0; i < answers && !exponentialsAreKnown; i++) {
      exponentials[i] = Math.exp(recorded[i]);
    }
    exponentialsAreKnown = true;
    return exponentials;
  }

  /**
   * Returns exp(a) times the root of the margin, in single precision.
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
