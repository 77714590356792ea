package org.distill4j.samples.ranking.table;

import java.util.List;
import java.util.Map;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.Schemes;

/**
 * A row of a table.
 *
 * @param label the name of the trial in the table
 * @param trial the trial
 * @param bases the trials it is compared with: the undistilled student and vanilla distillation
 *     with the same settings
 */
record Row(String label, Trial trial, List<Trial> bases) {

  /** Copies the trials. */
  Row {
    bases = List.copyOf(bases);
  }

  /** Returns a row of a scheme. */
  static Row of(String label, Choice choice, String scheme) {
    return of(label, choice, scheme, choice.settings());
  }

  /** Returns a row of a scheme with other settings. */
  static Row of(String label, Choice choice, String scheme, RankingSettings settings) {
    return of(label, choice, scheme, settings, Map.of());
  }

  /** Returns a row of a scheme with other hyperparameters. */
  static Row of(String label, Choice choice, String scheme, Map<String, Double> changed) {
    return of(label, choice, scheme, choice.settings(), changed);
  }

  private static Row of(
      String label,
      Choice choice,
      String scheme,
      RankingSettings settings,
      Map<String, Double> changed) {
    return new Row(
        label,
        choice.of(scheme, settings, changed),
        List.of(
            choice.of(Schemes.UNDISTILLED, settings, Map.of()),
            choice.of(Schemes.VANILLA, settings, Map.of())));
  }
}
