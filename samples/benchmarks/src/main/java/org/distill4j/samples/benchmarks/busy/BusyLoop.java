package org.distill4j.samples.benchmarks.busy;

import java.io.IOException;

/** The program of a process that keeps one core busy until its input ends. */
final class BusyLoop {

  private BusyLoop() {}

  /** Runs the loop; writes a line when it has started. */
  public static void main(String[] arguments) throws IOException {
    Thread loop = new Thread(BusyLoop::compute, "busy");
    loop.setDaemon(true);
    loop.start();
    System.out.println("busy");
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
  }

  private static void compute() {
    double value = 1;
    // Never true, which the compiler does not know.
    while (value != 0) {
      value = Math.sqrt(value + 1);
    }
  }
}
