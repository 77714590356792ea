package org.distill4j.runtime.teacher.body;

import java.util.List;
import org.distill4j.runtime.data.Examples;

/**
 * The body of an external teacher: anything that gives the values of its signals for a batch of
 * examples. Signals are recorded once, by {@link org.distill4j.runtime.teacher.SignalRecorder}.
 */
public interface TeacherBody {

  /**
   * Opens the body for some signals of a teacher, and checks everything that is known before it
   * runs.
   *
   * @param declared the teacher
   * @param wanted the signals to read, at least one
   * @param examples the data set whose batches are read
   * @throws BodyException if an input or a signal is missing, or has another rank or size
   */
  BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples);

  /** Returns a text that changes whenever its values may change, for the fingerprints of runs. */
  String fingerprint();

  /** Returns true if its values are recorded already, so that they need not be stored again. */
  default boolean isRecorded() {
    return false;
  }
}
