package org.distill4j.samples.gloss.encoder;

import ai.onnxruntime.OrtException;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times the imported encoder and ONNX Runtime in turn, so that both meet the same disturbances:
 * elapsed time, and CPU time of all threads, which other programs on the machine hardly change.
 */
final class EncoderTiming {

  private static final int ROUNDS = 7;
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final ImportedEncoder imported;
  private final OnnxEncoder floats;
  private final OnnxEncoder bytes;

  /** Something that is timed. */
  private interface Work {
    void run() throws OrtException;
  }

  EncoderTiming(ImportedEncoder imported, OnnxEncoder floats, OnnxEncoder bytes) {
    this.imported = imported;
    this.floats = floats;
    this.bytes = bytes;
  }

  void print(List<int[][]> batches) throws OrtException {
    Work[] works = {
      () -> batches.forEach(imported::encode),
      () -> encode(floats, batches),
      () -> encode(bytes, batches)
    };
    double[][] elapsed = new double[works.length][ROUNDS];
    double[][] cpu = new double[works.length][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      for (int i = 0; i < works.length; i++) {
        long begin = System.nanoTime();
        long cpuBegin = CPU.getProcessCpuTime();
        works[i].run();
        if (round >= 0) {
          elapsed[i][round] = System.nanoTime() - begin;
          cpu[i][round] = CPU.getProcessCpuTime() - cpuBegin;
        }
      }
    }
    int texts = batches.stream().mapToInt(batch -> batch.length).sum();
    print("elapsed", elapsed, texts);
    print("CPU", cpu, texts);
  }

  private static void print(String title, double[][] nanoseconds, int texts) {
    double own = median(nanoseconds[0]) / texts / 1e6;
    double reference = median(nanoseconds[1]) / texts / 1e6;
    double quantised = median(nanoseconds[2]) / texts / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%s ms a gloss, median of %s rounds: imported %.2f, ONNX Runtime %.2f (ratio %.2f), int8 %.2f (ratio %.2f)%n",
        title,
        ROUNDS,
        own,
        reference,
        own / reference,
        quantised,
        own / quantised);
  }

  private static void encode(OnnxEncoder encoder, List<int[][]> batches) throws OrtException {
    for (int[][] batch : batches) {
      encoder.encode(batch);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
