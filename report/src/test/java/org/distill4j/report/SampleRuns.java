package org.distill4j.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.data.MetricForm;
import org.distill4j.experiment.store.EpochLosses;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.store.HeldOutStore;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.RunStore;

/** Runs of a teacher, a student and a distilled student that nobody trained, with hostile names. */
final class SampleRuns {

  /** A name that tries to leave its element. */
  static final String HOSTILE =
      "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

  /** A picture of one pixel. */
  static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP438AAAAQBAYD718vxAAAAAElFTkSuQmCC";

  static final int EXAMPLES = 80;
  static final int CLASSES = 6;

  private static final String DIGEST = "e".repeat(64);

  private SampleRuns() {}

  /** Writes the runs of two seeds and what is known of their held-out examples. */
  static void write(Path folder) throws IOException {
    RunStore store = new RunStore(Optional.of(folder));
    HeldOut heldOut = heldOut();
    for (long seed = 1; seed <= 2; seed++) {
      store.save(run("teacher", seed, 0.8, Map.of()));
      store.save(run("student", seed, 0.55, Map.of("distillation", "org.acme.Sample")));
      store.save(
          run(
              "distilled " + HOSTILE,
              seed,
              0.7,
              Map.of("distillation", "org.acme.Sample", "teacher", "a".repeat(64))));
    }
    new HeldOutStore(store).save(DIGEST, () -> heldOut);
  }

  static HeldOut heldOut() {
    List<HeldOut.Shown> shown = new ArrayList<>();
    for (int i = 0; i < EXAMPLES; i++) {
      shown.add(new HeldOut.Shown(i, "question " + i + " " + HOSTILE, i % 2 == 0 ? PIXEL : ""));
    }
    return new HeldOut(
        DIGEST,
        "80 questions " + HOSTILE,
        List.of(new MetricForm("acc1_any", "Acc@1", true, true)),
        IntStream.range(0, EXAMPLES).map(i -> i / 2).toArray(),
        List.of("who", "where " + HOSTILE),
        IntStream.range(0, EXAMPLES).map(i -> i % 3 == 0 ? 1 : 0).toArray(),
        CLASSES,
        IntStream.range(0, EXAMPLES)
            .mapToObj(
                i ->
                    i % 5 == 0
                        ? new int[] {correct(i), (correct(i) + 1) % CLASSES}
                        : new int[] {correct(i)})
            .toArray(int[][]::new),
        List.of("zero", "one " + HOSTILE, "two", "three", "four", "five"),
        shown);
  }

  private static int correct(int example) {
    return example * 7 % CLASSES;
  }

  private static Run run(String title, long seed, double accuracy, Map<String, String> parts) {
    Random random = new Random(title.length() + 100 * seed);
    double[] outcomes = new double[EXAMPLES];
    int[][] best = new int[EXAMPLES][];
    double[] confidence = new double[EXAMPLES];
    int[] ranks = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      boolean right = random.nextDouble() < accuracy;
      int wrong = (correct(i) + 3) % CLASSES;
      best[i] =
          right
              ? new int[] {correct(i), wrong, (wrong + 1) % CLASSES}
              : new int[] {wrong, correct(i), (wrong + 1) % CLASSES};
      outcomes[i] = right ? 1 : 0;
      ranks[i] = right ? 1 : 2;
      confidence[i] = 0.2 + 0.8 * random.nextDouble();
    }
    Map<String, String> depends = new LinkedHashMap<>(parts);
    depends.put("evaluation data", DIGEST);
    depends.put("metric of each example", "acc1_any");
    depends.put("seed", Long.toString(seed));
    Fingerprint fingerprint = new Fingerprint(depends);
    return new Run(
        title,
        seed,
        fingerprint.digest(),
        fingerprint.parts(),
        title.equals("teacher") ? 40_000 : 5_000,
        Map.of(
            "acc1_any",
            IntStream.range(0, EXAMPLES).mapToDouble(i -> outcomes[i]).average().orElse(0)),
        outcomes,
        best,
        confidence,
        ranks,
        losses(accuracy, title.equals("teacher") ? 4 : 6),
        3.5);
  }

  private static List<EpochLosses> losses(double accuracy, int epochs) {
    List<EpochLosses> losses = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double loss = (1.8 - accuracy) / epoch;
      losses.add(
          new EpochLosses(
              Map.of("answers " + HOSTILE, loss), Map.of("answers " + HOSTILE, loss + 0.1)));
    }
    return losses;
  }
}
