package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.distill4j.runtime.ranking.margin.UncertaintyMargins;

/**
 * Margins m / max(U_ij, minUncertainty), with the teacher's uncertainty U_ij about a pair. The
 * recorded rows are the deviations of the scores from their mean, pass by pass.
 *
 * @param margin m, at least 0
 * @param minUncertainty lower bound on the uncertainty, above 0
 */
public record UncertaintyRule(double margin, double minUncertainty) implements MarginRule {

  /** Checks the ranges. */
  public UncertaintyRule {
    RuleRanges.requireNotNegative("margin", margin);
    RuleRanges.requirePositive("minUncertainty", minUncertainty);
  }

  @Override
  public boolean usesPasses() {
    return true;
  }

  @Override
  public int recordedRows(int passes) {
    return passes;
  }

  @Override
  public LiveMargins live(PairSizes sizes) {
    PassUncertainty reader = new PassUncertainty(sizes);
    return (passes, example, order, seed) -> margins(reader.of(passes, example, order));
  }

  private PairMargins margins(Uncertainty uncertainty) {
    return new UncertaintyMargins(margin, minUncertainty, uncertainty);
  }

  @Override
  public MarginRecorder recorder(PairSizes sizes) {
    PassUncertainty reader = new PassUncertainty(sizes);
    return (passes, example, order, target, first) ->
        write(reader.of(passes, example, order), target, first);
  }

  private static void write(Uncertainty uncertainty, HostRows target, int first) {
    int row = first;
    for (double[] deviations : uncertainty.deviations()) {
      target.write(row++, deviations);
    }
  }

  @Override
  public RecordedMargins recorded(int rows, int answers) {
    Uncertainty uncertainty = new Uncertainty(rows, answers);
    return (from, first, n, seed) -> margins(read(uncertainty, from, first, n));
  }

  private static Uncertainty read(Uncertainty uncertainty, Rows from, int first, int n) {
    uncertainty.read(from, first, n);
    return uncertainty;
  }
}
