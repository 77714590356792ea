package org.distill4j.samples.ranking.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.Schemes;

/**
 * The trials of the table of systems: the schemes of the sample's own network, and the small
 * networks of published systems with the same data, epochs and batches. At the learning rates of
 * the sample's network, wide transformers learn nothing: those of the systems are a tenth at its
 * default width, and in inverse proportion to the width (Yang et al. 2021, "Tensor Programs V", for
 * Adam).
 *
 * @param trials the rows in the order of the table
 */
public record Systems(List<SystemTrial> trials) {

  /** The learning rates of transformers of the default width, in those of the sample's network. */
  private static final double RATE = 0.1;

  private static final List<String> OWN =
      List.of(Schemes.UNDISTILLED, Schemes.VANILLA, "pairwise transport", "ListNet Zipf");

  /** Copies the trials. */
  public Systems {
    trials = List.copyOf(trials);
  }

  /** Returns no systems. */
  public static Systems none() {
    return new Systems(List.of());
  }

  /**
   * Returns the systems that answer a kind of questions.
   *
   * @param choice the settings of all, and the schemes of the sample's network
   * @param rates the learning rates of systems that have others, above 0
   * @throws IOException if the catalogue cannot be read
   */
  public static Systems of(QuestionKind kind, Choice choice, Map<PublishedSystem, Double> rates)
      throws IOException {
    List<SystemTrial> trials = new ArrayList<>();
    for (String scheme : OWN) {
      Trial trial = choice.of(scheme);
      trials.add(new SystemTrial("this sample, " + scheme, trial, Optional.empty()));
    }
    for (PublishedSystem system : PublishedSystem.values()) {
      Optional<Class<?>> network = system.network(kind);
      if (network.isPresent()) {
        Schemes schemes = Schemes.onClassPath(kind, network.get().getSimpleName());
        RankingSettings settings =
            rates.containsKey(system)
                ? at(choice.settings(), rates.get(system))
                : slower(choice.settings());
        Trial trial = trial(system, choice, schemes, settings);
        trials.add(new SystemTrial(system.label(), trial, Optional.of(system)));
      }
    }
    return new Systems(trials);
  }

  private static Trial trial(
      PublishedSystem system, Choice choice, Schemes schemes, RankingSettings settings) {
    Map<Distillation, Map<String, Double>> given = new LinkedHashMap<>(choice.given());
    given.keySet().retainAll(schemes.all());
    Trial trial = new Choice(schemes, given, settings).of(system.scheme());
    String suffix = trial.title().substring(trial.distillation().title().length());
    return trial.titled(system.label() + suffix);
  }

  private static RankingSettings slower(RankingSettings settings) {
    return settings.training(
        slower(settings.individual(), settings.teacherWidth()),
        slower(settings.student(), settings.studentWidth()));
  }

  private static TrainingSettings slower(TrainingSettings training, int width) {
    double rate = RATE * RankingSettings.WIDTH / width;
    return at(training, rate * training.learningRate());
  }

  private static RankingSettings at(RankingSettings settings, double rate) {
    return settings.training(at(settings.individual(), rate), at(settings.student(), rate));
  }

  private static TrainingSettings at(TrainingSettings training, double rate) {
    return training.toBuilder().learningRate(rate).build();
  }
}
