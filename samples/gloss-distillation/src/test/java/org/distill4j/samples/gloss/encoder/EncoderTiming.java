package org.distill4j.samples.gloss.encoder;

import ai.onnxruntime.OrtException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times the imported encoder and ONNX Runtime in turn, so that both meet the same disturbances. */
final class EncoderTiming {

  private static final int ROUNDS = 7;

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
    double[] own = new double[ROUNDS];
    double[] reference = new double[ROUNDS];
    double[] quantised = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double ours = seconds(() -> batches.forEach(imported::encode));
      double theirs = seconds(() -> encode(floats, batches));
      double small = seconds(() -> encode(bytes, batches));
      if (round >= 0) {
        own[round] = ours;
        reference[round] = theirs;
        quantised[round] = small;
      }
    }
    int texts = batches.stream().mapToInt(batch -> batch.length).sum();
    System.out.printf(
        Locale.ROOT,
        "ms a gloss, median of %s rounds in batches of %s: imported %.2f, ONNX Runtime %.2f (ratio %.2f), int8 %.2f (ratio %.2f)%n",
        ROUNDS,
        batches.get(0).length,
        1e3 * median(own) / texts,
        1e3 * median(reference) / texts,
        median(own) / median(reference),
        1e3 * median(quantised) / texts,
        median(own) / median(quantised));
  }

  private static void encode(OnnxEncoder encoder, List<int[][]> batches) throws OrtException {
    for (int[][] batch : batches) {
      encoder.encode(batch);
    }
  }

  private static double seconds(Work work) throws OrtException {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
