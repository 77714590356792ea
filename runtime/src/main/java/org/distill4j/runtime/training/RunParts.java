package org.distill4j.runtime.training;

import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingException;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.store.SignalStore;
import org.distill4j.runtime.training.checkpoint.Checkpoints;

/**
 * Everything that a run may have besides its declaration, data and settings.
 *
 * @param bodies the bodies of external teachers
 * @param checkpoints the place of the state of trainings
 * @param signals the place of recorded signals; empty for the memory
 */
record RunParts(
    TeacherBodies bodies, Optional<Checkpoints> checkpoints, Optional<SignalStore> signals) {

  RunParts with(TeacherBodies teacherBodies) {
    return new RunParts(teacherBodies, checkpoints, signals);
  }

  RunParts with(Checkpoints where) {
    return new RunParts(bodies, Optional.of(where), signals);
  }

  RunParts with(SignalStore where) {
    SignalStore keyed = where.keyedBy("versions", Versions.all().toString());
    return new RunParts(bodies, checkpoints, Optional.of(keyed));
  }

  /** Returns a trainer of a part of the run. */
  Trainer trainer(TrainingSettings settings, TrainingListener listener, String phase) {
    Trainer trainer = new Trainer(settings, listener);
    return checkpoints.map(it -> trainer.withCheckpoints(it.of(phase))).orElse(trainer);
  }

  private static SignalStore of(SignalStore store, Teacher teacher) {
    return store.of(teacher.name().isEmpty() ? "teacher" : teacher.name());
  }

  /** Returns the signals of a teacher. */
  RecordedSignals record(
      Teacher teacher, SignalRecorder recorder, Examples examples, TrainingListener listener) {
    return signals
        .map(store -> of(store, teacher).record(recorder, examples, listener))
        .orElseGet(() -> recorder.record(examples, listener));
  }

  /**
   * Returns the expected size of the signals of a teacher in bytes.
   *
   * @throws RecordingException if it exceeds the memory or the disk
   */
  long expectedBytes(Teacher teacher, SignalRecorder recorder, Examples examples) {
    if (signals.isEmpty()) {
      return recorder.requireMemory(examples);
    }
    SignalStore store = of(signals.get(), teacher);
    long bytes = store.expectedBytes(recorder, examples);
    store.requireSpace(bytes);
    return bytes;
  }
}
