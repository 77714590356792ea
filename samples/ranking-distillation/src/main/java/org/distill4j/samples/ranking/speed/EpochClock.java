package org.distill4j.samples.ranking.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;

/** Measures the last epoch of a training; the first one includes the allocation of arrays. */
final class EpochClock implements TrainingListener {

  private static final double NANOS = 1e9;

  private long processorBefore;
  private double seconds;
  private double processorSeconds;

  @Override
  public void trainingStarted(String network, long parameters, int epochs, int steps) {
    processorBefore = processor();
  }

  @Override
  public void epochEnded(Epoch epoch) {
    long now = processor();
    seconds = epoch.seconds();
    processorSeconds = (now - processorBefore) / NANOS;
    processorBefore = now;
  }

  double seconds() {
    return seconds;
  }

  double processorSeconds() {
    return processorSeconds;
  }

  /**
   * Returns the processor time of all threads, or the wall-clock time if the system does not report
   * it.
   */
  private static long processor() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean processes
        ? processes.getProcessCpuTime()
        : System.nanoTime();
  }
}
