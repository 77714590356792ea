package org.distill4j.experiment.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Checks of a run that was read from a file. */
final class RunCheck {

  private RunCheck() {}

  /** Returns the first defect in words; empty if the run is complete and consistent. */
  static Optional<String> defect(Run run, String model, long seed) {
    if (!model.equals(run.model()) || seed != run.seed()) {
      return Optional.of("it is of '%s' with seed %s".formatted(run.model(), run.seed()));
    }
    if (!new Fingerprint(run.dependsOn()).digest().equals(run.fingerprint())) {
      return Optional.of("its settings do not have its fingerprint");
    }
    if (run.metrics().isEmpty() || !run.metrics().values().stream().allMatch(RunCheck::isNumber)) {
      return Optional.of("it lacks metrics");
    }
    if (run.outcomes() == null || !Arrays.stream(run.outcomes()).allMatch(Double::isFinite)) {
      return Optional.of("it lacks outcomes");
    }
    if (run.best() == null
        || !isOfExamples(run.best().length, run)
        || !Arrays.stream(run.best()).allMatch(Objects::nonNull)) {
      return Optional.of("it lacks the best answers");
    }
    if (!isOfExamples(run.confidence().length, run)
        || !isOfExamples(run.ranks().length, run)
        || !Arrays.stream(run.confidence()).allMatch(Double::isFinite)) {
      return Optional.of("its probabilities or ranks are not those of its outcomes");
    }
    return Optional.empty();
  }

  /** Returns true if there are as many values as held-out examples, or none. */
  private static boolean isOfExamples(int values, Run run) {
    return values == 0 || values == run.outcomes().length;
  }

  private static boolean isNumber(Double value) {
    return value != null && Double.isFinite(value);
  }
}
