package org.distill4j.runtime.training;

/**
 * What a distillation came to.
 *
 * @param distillation the name of its spec
 * @param teacher the teacher
 * @param student the student trained alone
 * @param distilled the student trained with the teacher's signals
 * @param signalBytes the memory that the signals took
 * @param signalSeconds how long recording them took
 */
public record DistillationResult(
    String distillation,
    TrainingResult teacher,
    TrainingResult student,
    TrainingResult distilled,
    long signalBytes,
    double signalSeconds) {}
