package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;

/** Records for one example after another what its margins need of the teacher, in one thread. */
@FunctionalInterface
interface MarginRecorder {

  /** Writes {@link MarginRule#recordedRows} rows, from the first one on. */
  void record(Rows passes, int example, TeacherOrder order, HostRows target, int first);
}
