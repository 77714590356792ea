package org.distill4j.experiment.run;

import java.util.Optional;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.teacher.store.SignalType;

/**
 * The settings that all runs of a study share.
 *
 * @param recordingBatchSize the batch size of the teachers while their signals are recorded
 * @param evaluationBatchSize the batch size of an evaluation
 * @param metric the main metric, which is kept for each held-out example
 * @param keptAnswers the number of best answers that are kept for each held-out example
 * @param node the node whose scores are evaluated; empty for the only output of the network
 * @param seedOffsets the distances between the seeds of the networks of a run
 * @param savesNetworks true to save the trained network of every run beside its result
 * @param signals the form of the recorded signals of a study with a folder
 */
public record RunSettings(
    int recordingBatchSize,
    int evaluationBatchSize,
    Metric metric,
    int keptAnswers,
    Optional<String> node,
    SeedOffsets seedOffsets,
    boolean savesNetworks,
    SignalType signals) {

  private static final int BATCH = 256;
  private static final int ANSWERS = 5;

  /** The default settings. */
  public static final RunSettings DEFAULT =
      new RunSettings(
          BATCH,
          BATCH,
          StandardMetrics.ACCURACY,
          ANSWERS,
          Optional.empty(),
          SeedOffsets.DEFAULT,
          false,
          SignalType.FLOAT32);

  /** Returns a copy with other batch sizes. */
  public RunSettings withBatchSizes(int recording, int evaluation) {
    return new RunSettings(
        recording, evaluation, metric, keptAnswers, node, seedOffsets, savesNetworks, signals);
  }

  /** Returns a copy that evaluates the scores of a node. */
  public RunSettings withNode(String evaluated) {
    return new RunSettings(
        recordingBatchSize,
        evaluationBatchSize,
        metric,
        keptAnswers,
        Optional.of(evaluated),
        seedOffsets,
        savesNetworks,
        signals);
  }

  /** Returns a copy with another main metric. */
  public RunSettings withMetric(Metric main) {
    return new RunSettings(
        recordingBatchSize,
        evaluationBatchSize,
        main,
        keptAnswers,
        node,
        seedOffsets,
        savesNetworks,
        signals);
  }

  /** Returns a copy with other distances between seeds. */
  public RunSettings withSeedOffsets(SeedOffsets offsets) {
    return new RunSettings(
        recordingBatchSize,
        evaluationBatchSize,
        metric,
        keptAnswers,
        node,
        offsets,
        savesNetworks,
        signals);
  }

  /** Returns a copy that saves the trained network of every run. */
  public RunSettings savingNetworks() {
    return new RunSettings(
        recordingBatchSize,
        evaluationBatchSize,
        metric,
        keptAnswers,
        node,
        seedOffsets,
        true,
        signals);
  }

  /** Returns a copy that keeps recorded signals in another form. */
  public RunSettings withSignals(SignalType form) {
    return new RunSettings(
        recordingBatchSize,
        evaluationBatchSize,
        metric,
        keptAnswers,
        node,
        seedOffsets,
        savesNetworks,
        form);
  }
}
