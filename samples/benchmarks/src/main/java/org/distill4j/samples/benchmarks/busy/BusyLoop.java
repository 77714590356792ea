package org.distill4j.samples.benchmarks.busy;

import java.io.IOException;

/** The program of a process that keeps one core busy until its input ends. */
final class BusyLoop {

  private BusyLoop() {}

  /** Takes no arguments; writes a line when it has begun. */
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
    // Never true, but the compiler does not know.
    while (value != 0) {
      value = Math.sqrt(value + 1);
    }
  }
}
