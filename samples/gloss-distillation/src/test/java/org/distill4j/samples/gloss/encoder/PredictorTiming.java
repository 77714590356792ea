package org.distill4j.samples.gloss.encoder;

import ai.onnxruntime.OrtException;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.predict.Predictor;
import org.distill4j.text.SubwordTokenizer;

/**
 * Times {@link Predictor} on the MiniLM encoder and ONNX Runtime on the file of its weights, in
 * turn, so that both meet the same disturbances. The argument is a folder for the files.
 */
final class PredictorTiming {

  private static final int ROUNDS = 9;

  /** Rounds before the measured ones, until the JIT compiler has settled. */
  private static final int WARM_UP = 6;

  private static final int TEXTS = 128;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Predictor predictor;
  private final OnnxEncoder reference;

  private PredictorTiming(Predictor predictor, OnnxEncoder reference) {
    this.predictor = predictor;
    this.reference = reference;
  }

  /** Prints a line for each batch size. */
  public static void main(String[] arguments) throws IOException, OrtException {
    Path folder = Path.of(arguments[0]);
    MiniLmFiles files = new MiniLmFiles(folder);
    Path saved = folder.resolve("encoder.zip");
    ModelFile.save(MiniLmEncoderGraph.builder().build(), files.encoder(), saved);
    try (OnnxEncoder reference = new OnnxEncoder(files.floatModel(), THREADS);
        SubwordTokenizer tokenizer = files.tokenizer()) {
      PredictorTiming timing = new PredictorTiming(Predictor.load(saved), reference);
      for (int size : new int[] {1, 8, 64}) {
        timing.print(
            size, Glosses.batches(MiniLmFiles.input(tokenizer).encode(Glosses.texts(TEXTS)), size));
      }
    }
  }

  private void print(int size, List<int[][]> batches) throws OrtException {
    double[][] elapsed = new double[2][ROUNDS];
    double[][] cpu = new double[2][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int which = 0; which < 2; which++) {
        long begin = System.nanoTime();
        long cpuBegin = MACHINE.getProcessCpuTime();
        for (int[][] batch : batches) {
          if (which == 0) {
            predictor.predict(Map.of(MiniLmEncoderGraph.TEXT, new TokenColumn(batch)));
          } else {
            reference.encode(batch);
          }
        }
        if (round >= 0) {
          elapsed[which][round] = (System.nanoTime() - begin) / (1e6 * batches.size());
          cpu[which][round] = (MACHINE.getProcessCpuTime() - cpuBegin) / (1e6 * batches.size());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "batches of %2d: Predictor %.2f ms, ONNX Runtime %.2f ms, ratio %.2f; CPU %.2f and %.2f ms, ratio %.2f%n",
        size,
        median(elapsed[0]),
        median(elapsed[1]),
        median(elapsed[0]) / median(elapsed[1]),
        median(cpu[0]),
        median(cpu[1]),
        median(cpu[0]) / median(cpu[1]));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
