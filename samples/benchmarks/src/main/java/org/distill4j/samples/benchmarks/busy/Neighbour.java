package org.distill4j.samples.benchmarks.busy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that keeps one core busy; it exits when this process does. */
final class Neighbour implements AutoCloseable {

  private final Process process;

  /** Starts the process and waits until it computes. */
  Neighbour() throws IOException {
    this.process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx16m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BusyLoop.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The process that keeps a core busy did not start.");
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
