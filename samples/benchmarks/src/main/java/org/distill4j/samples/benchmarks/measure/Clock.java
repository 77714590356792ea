package org.distill4j.samples.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Measures a run: wall time, CPU time of this process, and the load by other processes. */
final class Clock {

  private static final Path STATISTICS = Path.of("/proc/stat");

  /** The unit of the kernel's counters. */
  private static final double TICK_SECONDS = 0.01;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final int cores = Runtime.getRuntime().availableProcessors();

  /** Runs several times and returns the mean sample. */
  Sample measure(Runnable body, int times) {
    double busy = busySeconds();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      body.run();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double own = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    double others = Math.max(0, busySeconds() - busy - own);
    return new Sample(wall / times, own / times, others / (wall * cores));
  }

  /** Returns the CPU time of all processes so far, or 0 if the system does not report it. */
  private static double busySeconds() {
    if (!Files.isReadable(STATISTICS)) {
      return 0;
    }
    try {
      List<String> lines = Files.readAllLines(STATISTICS);
      // cpu user nice system idle iowait irq softirq steal
      long[] ticks =
          Arrays.stream(lines.get(0).split(" +")).skip(1).mapToLong(Long::parseLong).toArray();
      return TICK_SECONDS * (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + STATISTICS, e);
    }
  }
}
