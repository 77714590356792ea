package org.distill4j.samples.gloss.encoder;

import static com.google.common.truth.Truth.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times {@link Predictor} on the MiniLM encoder and ONNX Runtime on the file of its weights, in
 * turn, so that both meet the same disturbances. Fails if batches of 64 take longer than in ONNX
 * Runtime, or single texts more than 1.5 times as long in a JVM with the Vector API.
 */
@EnabledIfSystemProperty(named = "distill4j.timing", matches = "true")
final class PredictorTimingTest {

  private static final int ROUNDS = 9;

  /** Rounds before the measured ones, until the JIT compiler has settled. */
  private static final int WARM_UP = 6;

  private static final int TEXTS = 128;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @TempDir private Path folder;

  @Test
  void keepsUpWithOnnxRuntime() throws IOException, OrtException {
    MiniLmFiles files = new MiniLmFiles(folder);
    Path saved = folder.resolve("encoder.zip");
    ModelFile.save(MiniLmEncoderGraph.builder().build(), files.encoder(), saved);
    Predictor predictor = Predictor.load(saved);
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    try (OnnxEncoder reference = new OnnxEncoder(files.floatModel(), THREADS);
        SubwordTokenizer tokenizer = files.tokenizer()) {
      Map<Integer, Double> most = Map.of(1, vectors ? 1.5 : 3.0, 8, 1.5, 64, 1.0);
      for (int size : new int[] {1, 8, 64}) {
        List<int[][]> batches =
            Glosses.batches(MiniLmFiles.input(tokenizer).encode(Glosses.texts(TEXTS)), size);
        assertThat(ratio(predictor, reference, size, batches)).isAtMost(most.get(size));
      }
    }
  }

  /** Prints the times and returns the ratio of the elapsed ones. */
  private static double ratio(
      Predictor predictor, OnnxEncoder reference, int size, List<int[][]> batches)
      throws OrtException {
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
    return median(elapsed[0]) / median(elapsed[1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
