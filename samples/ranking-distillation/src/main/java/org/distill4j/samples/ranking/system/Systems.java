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
 * networks of published systems with the same data, epochs and batches. The learning rates of the
 * systems are a tenth of those of the sample's network, at which a transformer learns nothing.
 *
 * @param trials the rows in the order of the table
 */
public record Systems(List<SystemTrial> trials) {

  /** The learning rates of transformers in those of the sample's network. */
  public static final double RATE = 0.1;

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
   * @throws IOException if the catalogue cannot be read
   */
  public static Systems of(QuestionKind kind, Choice choice) throws IOException {
    List<SystemTrial> trials = new ArrayList<>();
    for (String scheme : OWN) {
      Trial trial = choice.of(scheme);
      trials.add(new SystemTrial("this sample, " + scheme, trial, Optional.empty()));
    }
    for (PublishedSystem system : PublishedSystem.values()) {
      Optional<Class<?>> network = system.network(kind);
      if (network.isPresent()) {
        Schemes schemes = Schemes.onClassPath(kind, network.get().getSimpleName());
        trials.add(
            new SystemTrial(system.label(), trial(system, choice, schemes), Optional.of(system)));
      }
    }
    return new Systems(trials);
  }

  private static Trial trial(PublishedSystem system, Choice choice, Schemes schemes) {
    Map<Distillation, Map<String, Double>> given = new LinkedHashMap<>(choice.given());
    given.keySet().retainAll(schemes.all());
    Trial trial = new Choice(schemes, given, slower(choice.settings())).of(system.scheme());
    String settings = trial.title().substring(trial.distillation().title().length());
    return trial.titled(system.label() + settings);
  }

  private static RankingSettings slower(RankingSettings settings) {
    return settings.training(slower(settings.individual()), slower(settings.student()));
  }

  private static TrainingSettings slower(TrainingSettings training) {
    return training.toBuilder().learningRate(RATE * training.learningRate()).build();
  }
}
