package org.distill4j.samples.ranking.experiment;

import java.util.List;
import java.util.Locale;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.ranking.scheme.VanillaDistiller;

/** What the student learns from. */
public enum Scheme {
  /** The annotated answers alone, for as long as the others are distilled. */
  UNDISTILLED(List.of()) {
    @Override
    Distiller distiller(Sizes sizes, Knobs knobs) {
      return VANILLA.distiller(sizes, knobs);
    }
  },
  /** The teacher's probabilities. */
  VANILLA(List.of("softAnswersTemperature", "softAnswersWeight")) {
    @Override
    Distiller distiller(Sizes sizes, Knobs knobs) {
      var builder =
          VanillaDistiller.builder()
              .vocabulary(sizes.vocabulary())
              .appearanceFeatures(sizes.appearanceFeatures())
              .motionFeatures(sizes.motionFeatures())
              .answers(sizes.answers());
      knobs.set("softAnswersTemperature", builder::softAnswersTemperature);
      knobs.set("softAnswersWeight", builder::softAnswersWeight);
      return builder.build();
    }
  };

  private final String knobs;

  Scheme(List<String> knobs) {
    this.knobs = String.join(" ", knobs);
  }

  /** What it is called in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The hyperparameters that it has. */
  public List<String> knobs() {
    return List.of(knobs.split(" "));
  }

  /** Teacher, student and losses for data of some sizes. */
  abstract Distiller distiller(Sizes sizes, Knobs knobs);
}
