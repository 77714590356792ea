package org.distill4j.samples.ranking.experiment;

import java.util.Locale;
import java.util.Set;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.ranking.experiment.Knobs.Setter;
import org.distill4j.samples.ranking.scheme.DecoupledDistiller;
import org.distill4j.samples.ranking.scheme.GainOrderDistiller;
import org.distill4j.samples.ranking.scheme.HintsDistiller;
import org.distill4j.samples.ranking.scheme.NoisyListDistiller;
import org.distill4j.samples.ranking.scheme.PairOrderDistiller;
import org.distill4j.samples.ranking.scheme.RelationsDistiller;
import org.distill4j.samples.ranking.scheme.TopOneListDistiller;
import org.distill4j.samples.ranking.scheme.TransportPairsDistiller;
import org.distill4j.samples.ranking.scheme.UniformPairsDistiller;
import org.distill4j.samples.ranking.scheme.VanillaDistiller;
import org.distill4j.samples.ranking.scheme.WholeListDistiller;

/** What the student learns from. */
public enum Scheme {
  /** The annotated answers alone, for as long as the others are distilled. */
  UNDISTILLED {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      return VANILLA.distiller(sizes, Knobs.NONE.setter());
    }
  },
  /** The teacher's probabilities. */
  VANILLA {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = VanillaDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("softAnswersWeight", scheme::softAnswersWeight)
          .number("softAnswersTemperature", scheme::softAnswersTemperature);
      return scheme.build();
    }
  },
  /** The teacher's last features. */
  HINTS {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = HintsDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs.number("hintWeight", scheme::hintWeight);
      return scheme.build();
    }
  },
  /** How the teacher's features lie to one another. */
  RELATIONS {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = RelationsDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("distancesWeight", scheme::distancesWeight)
          .number("anglesWeight", scheme::anglesWeight);
      return scheme.build();
    }
  },
  /** ListNet. */
  TOP_ONE_LIST {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = TopOneListDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .whole("rankingHot", scheme::rankingHot)
          .whole("rankingCold", scheme::rankingCold)
          .number("rankingDecay", scheme::rankingDecay);
      return scheme.build();
    }
  },
  /** STListNet. */
  NOISY_LIST {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = NoisyListDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .whole("rankingHot", scheme::rankingHot)
          .whole("rankingCold", scheme::rankingCold)
          .number("rankingDecay", scheme::rankingDecay)
          .number("rankingNoise", scheme::rankingNoise);
      return scheme.build();
    }
  },
  /** ListMLE. */
  WHOLE_LIST {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = WholeListDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .whole("rankingHot", scheme::rankingHot)
          .whole("rankingCold", scheme::rankingCold)
          .number("rankingDecay", scheme::rankingDecay);
      return scheme.build();
    }
  },
  /** RankNet. */
  PAIR_ORDER {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = PairOrderDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .whole("rankingHot", scheme::rankingHot)
          .whole("rankingCold", scheme::rankingCold)
          .number("rankingDecay", scheme::rankingDecay);
      return scheme.build();
    }
  },
  /** NDCG-Loss2++. */
  GAIN_ORDER {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = GainOrderDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .whole("rankingHot", scheme::rankingHot)
          .whole("rankingCold", scheme::rankingCold)
          .number("rankingDecay", scheme::rankingDecay)
          .number("rankingSigma", scheme::rankingSigma)
          .number("rankingMu", scheme::rankingMu);
      return scheme.build();
    }
  },
  /** DKD. */
  DECOUPLED {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = DecoupledDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("softAnswersWeight", scheme::softAnswersWeight)
          .number("softAnswersAlpha", scheme::softAnswersAlpha)
          .number("softAnswersBeta", scheme::softAnswersBeta)
          .number("softAnswersTemperature", scheme::softAnswersTemperature);
      return scheme.build();
    }
  },
  /** Pairwise ranking with margins of optimal transport. */
  TRANSPORT_PAIRS {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = TransportPairsDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .number("rankingMargin", scheme::rankingMargin)
          .whole("rankingTop", scheme::rankingTop)
          .number("rankingRegularisation", scheme::rankingRegularisation);
      return scheme.build();
    }
  },
  /** Pairwise ranking with one margin. */
  UNIFORM_PAIRS {
    @Override
    Distiller distiller(Sizes sizes, Setter knobs) {
      var scheme = UniformPairsDistiller.builder();
      sizes.bind(
          scheme::vocabulary, scheme::appearanceFeatures, scheme::motionFeatures, scheme::answers);
      knobs
          .number("rankingWeight", scheme::rankingWeight)
          .number("rankingMargin", scheme::rankingMargin)
          .whole("rankingTop", scheme::rankingTop);
      return scheme.build();
    }
  };

  /** What it is called in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The hyperparameters that can be set. */
  public Set<String> knobs() {
    Setter setter = Knobs.NONE.setter();
    distiller(Sizes.ANY, setter);
    return setter.names();
  }

  /**
   * Checks hyperparameters before there are data.
   *
   * @throws IllegalArgumentException if there is no such hyperparameter, or its value is out of
   *     range whatever the data; the message names the range
   */
  public void check(Knobs knobs) {
    distiller(Sizes.ANY, knobs);
  }

  /**
   * Teacher, student and losses for data of some sizes.
   *
   * @throws IllegalArgumentException if there is no such hyperparameter, or its value is out of
   *     range; the message names the range
   */
  public Distiller distiller(Sizes sizes, Knobs knobs) {
    for (String name : knobs.values().keySet()) {
      if (!knobs().contains(name)) {
        throw new IllegalArgumentException(
            "the scheme '%s' has no hyperparameter '%s' but %s".formatted(title(), name, knobs()));
      }
    }
    return distiller(sizes, knobs.setter());
  }

  abstract Distiller distiller(Sizes sizes, Setter knobs);
}
