package org.distill4j.runtime.ranking.pair;

/**
 * The rule that gives each pair of answers its margin, with the settings of that rule. A rule
 * computes margins from the teacher's passes at each step, or records what does not change and
 * restores the margins from it.
 */
public sealed interface MarginRule permits UniformRule, RandomRule, UncertaintyRule, TransportRule {

  /**
   * Returns the rule of a scheme.
   *
   * @param margin m, at least 0
   * @param scaled of {@link TransportRule}
   * @param regularisation of {@link TransportRule}, above 0
   * @param minUncertainty of {@link UncertaintyRule}, above 0
   */
  static MarginRule of(
      Margins margins,
      double margin,
      boolean scaled,
      double regularisation,
      double minUncertainty) {
    return switch (margins) {
      case UNIFORM -> new UniformRule(margin);
      case RANDOM -> new RandomRule(margin);
      case UNCERTAINTY -> new UncertaintyRule(margin, minUncertainty);
      case OPTIMAL_TRANSPORT -> new TransportRule(margin, scaled, regularisation);
    };
  }

  /** The margin m that all margins are multiples of. */
  double margin();

  /** Returns true if margins follow from stochastic passes of the teacher. */
  default boolean usesPasses() {
    return false;
  }

  /**
   * Returns the number of rows that are recorded for an example.
   *
   * @param passes the number of passes
   */
  default int recordedRows(int passes) {
    return 0;
  }

  /** Returns a computation of margins at each step. */
  LiveMargins live(PairSizes sizes);

  /** Returns a recorder of what does not change from step to step. */
  default MarginRecorder recorder(PairSizes sizes) {
    return (passes, example, order, target, first) -> {};
  }

  /**
   * Returns a restorer of margins from recorded rows.
   *
   * @param rows the number of recorded rows of an example
   * @param answers the number of ranked answers
   */
  RecordedMargins recorded(int rows, int answers);
}
