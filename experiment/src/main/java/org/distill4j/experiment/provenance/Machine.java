package org.distill4j.experiment.provenance;

import java.lang.management.ManagementFactory;

/**
 * The machine of a run.
 *
 * @param system the operating system with its version
 * @param architecture the processor architecture: "amd64"
 * @param cores the number of processors that the program could use
 * @param memoryBytes the memory of the machine; 0 if it is unknown
 * @param heapBytes the limit of the Java heap
 */
public record Machine(
    String system, String architecture, int cores, long memoryBytes, long heapBytes) {

  /** Fills in what is missing in a file. */
  public Machine {
    system = Copies.of(system);
    architecture = Copies.of(architecture);
  }

  /** Returns the machine of this program. */
  public static Machine current() {
    return new Machine(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        Runtime.getRuntime().maxMemory());
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /** Returns an unknown machine. */
  static Machine unknown() {
    return new Machine("", "", 0, 0, 0);
  }
}
