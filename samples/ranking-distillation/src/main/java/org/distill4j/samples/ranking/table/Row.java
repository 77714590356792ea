package org.distill4j.samples.ranking.table;

import java.util.List;
import java.util.Map;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.Variant;

/**
 * A line of a table.
 *
 * @param label what it is called there
 * @param variant what is run for it
 * @param bases what it is compared with: the undistilled student and vanilla distillation with the
 *     same settings
 */
record Row(String label, Variant variant, List<Variant> bases) {

  /** A scheme as it is chosen, under a name. */
  static Row of(String label, Choice choice, String scheme) {
    return of(label, choice, scheme, choice.settings());
  }

  /** A scheme with other settings. */
  static Row of(String label, Choice choice, String scheme, RankingSettings settings) {
    return new Row(
        label,
        choice.of(scheme, settings),
        List.of(choice.of(Schemes.UNDISTILLED, settings), choice.of(Schemes.VANILLA, settings)));
  }

  /** A scheme with another hyperparameter. */
  static Row of(String label, Choice choice, String scheme, Map<String, Double> changed) {
    Row row = of(label, choice, scheme);
    Variant variant = row.variant;
    for (Map.Entry<String, Double> entry : changed.entrySet()) {
      variant = variant.with(entry.getKey(), entry.getValue());
    }
    return new Row(label, variant, row.bases);
  }
}
