package org.distill4j.onnx;

import ai.onnxruntime.OrtException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a step of ONNX Runtime on a thread with a large stack. Version 1.29 recurses over the
 * command line of the process when it starts, and ends the JVM with a segmentation fault if that is
 * longer than 4 KB, as with many jars on the class path.
 */
final class LargeStack {

  private static final long BYTES = 1L << 28;

  private LargeStack() {}

  /** Returns the result of a step. */
  static <T> T run(Callable<T> step) throws OrtException {
    FutureTask<T> task = new FutureTask<>(step);
    Thread thread = new Thread(null, task, "onnx-session", BYTES);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OrtException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a session is created", e);
    }
  }
}
