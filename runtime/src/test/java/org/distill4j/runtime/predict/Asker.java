package org.distill4j.runtime.predict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.TokenColumn;

/** A program that asks a saved network and knows nothing else. */
final class Asker {

  private static final int QUESTIONS = 200;

  private Asker() {}

  /** Prints the answer to a fixed question, and the resident memory where Linux tells it. */
  public static void main(String[] arguments) throws IOException {
    Predictor predictor = Predictor.load(Path.of(arguments[0]));
    for (int i = 0; i < QUESTIONS; i++) {
      answer(predictor);
    }
    System.out.println(answer(predictor));
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .forEach(System.out::println);
    }
  }

  /** Returns the answer of a network to a fixed question. */
  static String answer(Predictor predictor) {
    var inputs =
        Map.of(
            "question", new TokenColumn(new int[][] {{3, 1, 4, 1, 5}}),
            "features", new FeatureColumn(new float[][] {{2.5f, -1}}));
    return Arrays.toString(predictor.predict(inputs).get(0).values("answer"));
  }
}
