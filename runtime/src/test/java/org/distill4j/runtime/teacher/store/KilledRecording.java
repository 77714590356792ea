package org.distill4j.runtime.teacher.store;

import java.nio.file.Path;
import org.distill4j.runtime.teacher.RecordingListener;

/** A program that records signals, and waits in the middle, to be killed. */
public final class KilledRecording {

  private static final int MIDDLE = StoredTask.SIZE / 2;

  private KilledRecording() {}

  /**
   * Records.
   *
   * @param arguments the folder of the signals
   */
  public static void main(String[] arguments) {
    RecordingListener waiting =
        (done, total) -> {
          if (done > MIDDLE) {
            System.out.println("recorded " + done);
            sleep();
          }
        };
    SignalStore.in(Path.of(arguments[0]))
        .record(StoredTask.recorder(), StoredTask.examples(), waiting);
  }

  private static void sleep() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
