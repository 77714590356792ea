package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.transport.RecordedTransport;
import org.distill4j.runtime.ranking.transport.TransportMargins;

/**
 * Margins m W_ij, with the weight W_ij of the pair in the optimal transport whose costs are the
 * teacher's uncertainties. {@link RecordedTransport} describes the recorded rows.
 *
 * @param margin m, at least 0
 * @param scaled true if margins are multiplied by the number of ranked answers less 1, which makes
 *     their mean m
 * @param regularisation lambda in the transport's kernel exp(-U / lambda), above 0; recorded
 *     weights already contain it
 */
public record TransportRule(double margin, boolean scaled, double regularisation)
    implements MarginRule {

  /** Checks the ranges. */
  public TransportRule {
    RuleRanges.requireNotNegative("margin", margin);
    RuleRanges.requirePositive("regularisation", regularisation);
  }

  @Override
  public boolean usesPasses() {
    return true;
  }

  @Override
  public int recordedRows(int passes) {
    return RecordedTransport.rows(passes);
  }

  /** The factor of the weights between n answers. */
  private double factor(int n) {
    return scaled ? margin * (n - 1) : margin;
  }

  @Override
  public LiveMargins live(PairSizes sizes) {
    return sizes.single() ? liveSingle(sizes) : liveDouble(sizes);
  }

  private LiveMargins liveSingle(PairSizes sizes) {
    TransportMargins transport = transport(sizes);
    float[][] scores = new float[sizes.passes()][sizes.classes()];
    return (passes, example, order, seed) -> {
      for (int pass = 0; pass < scores.length; pass++) {
        passes.read(example * scores.length + pass, scores[pass]);
      }
      int n = order.answers();
      transport.fill(scores, order.order(), n, factor(n));
      return transport;
    };
  }

  private LiveMargins liveDouble(PairSizes sizes) {
    TransportMargins transport = transport(sizes);
    PassUncertainty reader = new PassUncertainty(sizes);
    return (passes, example, order, seed) -> {
      transport.fill(reader.of(passes, example, order), factor(order.answers()));
      return transport;
    };
  }

  private TransportMargins transport(PairSizes sizes) {
    return new TransportMargins(sizes.passes(), sizes.answers(), regularisation, sizes.single());
  }

  @Override
  public MarginRecorder recorder(PairSizes sizes) {
    PassUncertainty reader = new PassUncertainty(sizes);
    RecordedTransport recorder =
        new RecordedTransport(transport(sizes), sizes.answers(), regularisation);
    return (passes, example, order, target, first) ->
        recorder.write(reader.of(passes, example, order), target, first);
  }

  @Override
  public RecordedMargins recorded(int rows, int answers) {
    TransportMargins transport = TransportMargins.read(RecordedTransport.passes(rows), answers);
    return (from, first, n, seed) -> {
      transport.read(from, first, n, factor(n));
      return transport;
    };
  }
}
