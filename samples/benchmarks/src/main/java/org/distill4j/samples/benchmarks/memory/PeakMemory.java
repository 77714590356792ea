package org.distill4j.samples.benchmarks.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.samples.benchmarks.network.WeightFile;
import org.distill4j.samples.benchmarks.workload.Model;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The peak resident size of a process that trains a few steps, in megabytes. Both sides include the
 * same Java heap with the same batch.
 *
 * @param megabytes the size with distill4j and with libtorch
 */
public record PeakMemory(List<Double> megabytes) {

  /** Copies the list. */
  public PeakMemory {
    megabytes = List.copyOf(megabytes);
  }

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  /** Trains in two processes, one after the other, and measures both. */
  public static PeakMemory measure(
      Model model, int batch, int threads, Map<String, INDArray> weights)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("weights", ".bin");
    try {
      WeightFile.write(weights, file);
      return new PeakMemory(
          List.of(
              megabytes(Side.OWN, model, batch, threads, file),
              megabytes(Side.LIBTORCH, model, batch, threads, file)));
    } finally {
      Files.delete(file);
    }
  }

  private static double megabytes(Side side, Model model, int batch, int threads, Path weights)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-XX:+UseSerialGC",
                    "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                    "-cp",
                    System.getProperty("java.class.path"),
                    MemoryRun.class.getName(),
                    side.name(),
                    model.name(),
                    Integer.toString(batch),
                    Integer.toString(threads),
                    weights.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (process.waitFor() != 0) {
      throw new IOException("the process that measures the memory of " + side + " failed");
    }
    return Long.parseLong(output.substring(output.lastIndexOf('\n') + 1)) / 1024.0;
  }

  /** Returns the peak size of this process in kilobytes. */
  static long ofThisProcess() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new IOException(STATUS + " has no " + PEAK));
  }
}
