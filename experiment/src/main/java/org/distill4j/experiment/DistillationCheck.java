package org.distill4j.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.experiment.trial.TrialKind;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossNode;

/**
 * Compares each distilled student of a study with the same student without a teacher, example by
 * example.
 *
 * @param results the results
 * @param dimensions the dimensions that follow from the data
 */
record DistillationCheck(Results results, Map<String, Integer> dimensions) {

  /** Returns a warning for each distilled student that is worse by more than chance. */
  List<String> warnings(List<Trial> trials) {
    List<String> warnings = new ArrayList<>();
    for (Trial trial : trials) {
      if (trial.kind() == TrialKind.DISTILLED) {
        alone(trial, trials).flatMap(it -> warning(trial, it, trials)).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  /** Returns the trial of the same network without a teacher. */
  private Optional<Trial> alone(Trial distilled, List<Trial> trials) {
    String network = distilled.distiller(dimensions).student().name();
    return trials.stream()
        .filter(it -> it.kind() == TrialKind.STUDENT)
        .filter(it -> it.dimensions().equals(distilled.dimensions()))
        .filter(it -> it.distiller(dimensions).student().name().equals(network))
        .findFirst();
  }

  private Optional<String> warning(Trial distilled, Trial alone, List<Trial> trials) {
    Interval difference = results.difference(distilled.title(), alone.title());
    boolean worse = better() ? difference.high() < 0 : difference.low() > 0;
    if (!worse) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "'%s' is worse than '%s', which has no teacher: %s %+.4f (95 %%: %+.4f to %+.4f). %s",
            distilled.title(),
            alone.title(),
            metric().title(),
            difference.mean(),
            difference.low(),
            difference.high(),
            remedy(distilled, alone, trials)));
  }

  private Metric metric() {
    return results.metric();
  }

  private boolean better() {
    return metric().isGreaterBetter();
  }

  private String remedy(Trial distilled, Trial alone, List<Trial> trials) {
    Optional<Trial> teacher =
        trials.stream()
            .filter(it -> it.kind() == TrialKind.TEACHER)
            .filter(it -> it.distillation().equals(distilled.distillation()))
            .findFirst();
    double student = results.mean(alone.title(), metric());
    if (teacher.isPresent()) {
      double own = results.mean(teacher.get().title(), metric());
      if (better() ? own <= student : own >= student) {
        return String.format(
            Locale.ROOT,
            "The teacher is no better than the student (%.4f and %.4f): train a better one first.",
            own,
            student);
      }
    }
    return ("Try other values of %s, less dropout if the student inherits that of the teacher, or a"
            + " better teacher.")
        .formatted(String.join(", ", hyperparameters(distilled)));
  }

  /** Returns the weights of the losses that read a teacher, and all temperatures. */
  private Set<String> hyperparameters(Trial distilled) {
    Distiller distiller = distilled.distiller(dimensions);
    List<String> all = distilled.distillation().builder().get().hyperparameters();
    Set<String> named = new LinkedHashSet<>();
    for (LossNode loss : distiller.losses()) {
      if (!loss.isIndividual() && all.contains(loss.name() + "Weight")) {
        named.add(loss.name() + "Weight");
      }
    }
    all.stream().filter(it -> it.endsWith("Temperature")).forEach(named::add);
    return named;
  }
}
