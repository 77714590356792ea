package org.distill4j.samples.ranking.bilm;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.ranking.speed.ResidentMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A training step of FrozenBiLM at its published size with random weights, frozen in half
 * precision:
 *
 * <pre>
 * mvn -B -pl samples/ranking-distillation -am test -Dtest=PublishedStepTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Ddistill4j.published=true \
 *     -DargLine="-Xmx6g -Dorg.bytedeco.javacpp.maxbytes=10g"
 * </pre>
 */
@EnabledIfSystemProperty(named = "distill4j.published", matches = "true")
final class PublishedStepTest {

  private static final int BATCH = Integer.getInteger("distill4j.published.batch", 1);
  private static final int FRAMES = 10;
  private static final int WORDS = Integer.getInteger("distill4j.published.words", 64);
  private static final int ANSWERS = 2_349;
  private static final long MOST_BYTES = 16L << 30;

  @Test
  void aStepFitsInto16GigabytesOfMemory() throws IOException {
    TrainingGraph training =
        FrozenBilmAnswererUndistilledDistiller.builder()
            .answers(ANSWERS)
            .build()
            .studentTraining(1);
    long start = System.nanoTime();
    ComputationGraph graph = training.initialised();
    GraphRunner runner = new GraphRunner(graph, training.lossNodes());
    Map<String, Value> batch = batch();
    say("graph", start);
    for (int step = 0; step < 2; step++) {
      long begin = System.nanoTime();
      runner.forward(batch, true, step);
      say("step " + step + " forward", begin);
      long back = System.nanoTime();
      runner.gradients().assign(0);
      runner.backward(training.weights());
      say("step " + step + " backward", back);
      long update = System.nanoTime();
      runner.parameters().subi(runner.gradients().mul(1e-3));
      say("step " + step + " update", update);
    }
    assertThat(graph.params().length()).isEqualTo(29_735_424);
    assertThat(runner.gradients().norm2Number().doubleValue()).isGreaterThan(0.0);
    assertThat(ResidentMemory.peakBytes()).isLessThan(MOST_BYTES);
  }

  private static Map<String, Value> batch() {
    SplittableRandom random = new SplittableRandom(1);
    INDArray video = Nd4j.rand(BATCH, FRAMES, 768);
    INDArray text = Nd4j.createFromArray(words(random));
    INDArray mask = Nd4j.createFromArray(new int[BATCH][1]).addi(FRAMES + 3);
    INDArray labels = Nd4j.zeros(BATCH, ANSWERS);
    for (int i = 0; i < BATCH; i++) {
      labels.putScalar(i, random.nextInt(ANSWERS), 1);
    }
    return Map.of(
        "video",
        Value.of(video),
        "text",
        Value.of(text),
        "mask",
        Value.of(mask),
        TrainingGraph.labelInput("annotated"),
        Value.of(labels));
  }

  private static int[][] words(SplittableRandom random) {
    int[][] words = new int[BATCH][WORDS];
    for (int[] row : words) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(128_100);
      }
    }
    return words;
  }

  private static void say(String part, long start) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s; heap %,d MiB, native %,d MiB, process %,d MiB, at most %,d MiB%n",
        part,
        (System.nanoTime() - start) / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        Pointer.totalBytes() >> 20,
        Pointer.physicalBytes() >> 20,
        ResidentMemory.peakBytes() >> 20);
  }
}
