package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a distillation came to.
 *
 * @param distillation the name of its spec
 * @param teachers the teachers that were trained, by their names, in the order of the spec; the
 *     only one has the empty name
 * @param student the student trained alone
 * @param distilled the student trained with the teachers' signals
 * @param signalBytes the memory that the signals took
 * @param signalSeconds how long recording them took
 */
public record DistillationResult(
    String distillation,
    Map<String, TrainingResult> teachers,
    TrainingResult student,
    TrainingResult distilled,
    long signalBytes,
    double signalSeconds) {

  /** Copies the map. */
  public DistillationResult {
    teachers = Collections.unmodifiableMap(new LinkedHashMap<>(teachers));
  }

  /**
   * The teacher, where only one was trained.
   *
   * @throws IllegalStateException if there are several or none
   */
  public TrainingResult teacher() {
    if (teachers.size() != 1) {
      throw new IllegalStateException(
          distillation + " has trained the teachers " + teachers.keySet() + "; use teachers()");
    }
    return teachers.values().iterator().next();
  }
}
