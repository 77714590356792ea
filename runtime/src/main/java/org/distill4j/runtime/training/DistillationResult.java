package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of a distillation.
 *
 * @param distillation the name of its spec
 * @param teachers the trained teachers by name, in the order of the spec; an only teacher has the
 *     empty name
 * @param student the student trained alone; the untrained student if all losses read a teacher
 * @param distilled the student trained with the teachers' signals
 * @param signalBytes the size of the signals in bytes
 * @param signalSeconds the duration of their recording
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
   * Returns the only trained teacher.
   *
   * @throws IllegalStateException if several teachers were trained, or none
   */
  public TrainingResult teacher() {
    if (teachers.size() != 1) {
      throw new IllegalStateException(
          distillation + " has trained the teachers " + teachers.keySet() + "; use teachers()");
    }
    return teachers.values().iterator().next();
  }
}
