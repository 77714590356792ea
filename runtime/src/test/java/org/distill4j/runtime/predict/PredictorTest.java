package org.distill4j.runtime.predict;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PredictorTest {

  private static final int[] LONG = {3, 1, 4, 1, 5, 9, 2};
  private static final int[] SHORT = {6, 5};

  @TempDir private Path folder;

  private Predictor predictor(boolean frozen) throws IOException {
    SmallReader network = new SmallReader(frozen);
    Path file = folder.resolve("reader.zip");
    ModelFile.save(
        network,
        network.initialised(7),
        network.description().withNames("answer", List.of("no", "perhaps", "yes")),
        file);
    return Predictor.load(file);
  }

  private static Map<String, Column> inputs(int[]... questions) {
    float[][] features = new float[questions.length][];
    for (int i = 0; i < features.length; i++) {
      features[i] = new float[] {questions[i].length, 0.5f};
    }
    return Map.of("question", new TokenColumn(questions), "features", new FeatureColumn(features));
  }

  @Test
  void anExampleHasTheSameAnswerAloneAndBesideALongerOne() throws IOException {
    Predictor predictor = predictor(false);
    Predictions together = predictor.predict(inputs(LONG, SHORT));
    Prediction alone = predictor.predict(inputs(SHORT)).get(0);

    assertThat(together.size()).isEqualTo(2);
    assertThat(together.get(0).shape("tag")).isEqualTo(new int[] {LONG.length, 3});
    assertThat(together.get(1).shape("tag")).isEqualTo(new int[] {SHORT.length, 3});
    for (String output : List.of("tag", "answer")) {
      assertThat(together.get(1).values(output))
          .usingTolerance(1e-6)
          .containsExactly(alone.values(output))
          .inOrder();
    }
  }

  @Test
  void answersHaveNamesAndProbabilities() throws IOException {
    Prediction prediction = predictor(false).predict(inputs(LONG)).get(0);
    List<Answer> best = prediction.best("answer", 5);

    assertThat(best.stream().map(Answer::name).toList()).containsExactly("no", "perhaps", "yes");
    assertThat(best.get(0).probability()).isAtLeast(best.get(1).probability());
    assertThat(best.stream().mapToDouble(Answer::probability).sum()).isWithin(1e-9).of(1);
    float[] scores = prediction.values("answer");
    assertThat(scores[best.get(0).index()]).isAtLeast(scores[best.get(2).index()]);
    double[] ofSteps = prediction.probabilities("tag");
    assertThat(Arrays.stream(ofSteps).sum()).isWithin(1e-9).of(LONG.length);
    assertThat(message(() -> prediction.best("tag", 1))).contains("scores for each step");
    assertThat(message(() -> prediction.values("mean"))).contains("Available: tag, answer.");
  }

  @Test
  void innerNodesNeedOnlyTheirInputs() throws IOException {
    predictor(false);
    Predictor inner = Predictor.load(folder.resolve("reader.zip"), List.of("mean"));
    Prediction mean =
        inner.predict(Map.of("question", new TokenColumn(new int[][] {SHORT}))).get(0);
    assertThat(mean.shape("mean")).isEqualTo(new int[] {8});
    assertThat(mean.best("mean", 1).get(0).name())
        .isEqualTo("" + mean.best("mean", 1).get(0).index());
  }

  @Test
  void batchesOfAnySizeGiveTheSameAnswers() throws IOException {
    Predictor predictor = predictor(false);
    int[][] questions = questions(11);
    Predictions whole = predictor.predict(inputs(questions));
    Predictions parts = predictor.predict(inputs(questions), 4);
    assertThat(parts.size()).isEqualTo(11);
    for (int i = 0; i < questions.length; i++) {
      assertThat(parts.get(i).values("tag"))
          .usingTolerance(1e-6)
          .containsExactly(whole.all().get(i).values("tag"))
          .inOrder();
    }
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    for (boolean frozen : new boolean[] {false, true}) {
      Predictor predictor = predictor(frozen);
      int[][] questions = questions(40);
      List<float[]> expected = new ArrayList<>();
      for (int[] question : questions) {
        expected.add(predictor.predict(inputs(question)).get(0).values("answer"));
      }
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<float[]>> given = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
          int[] question = questions[i % questions.length];
          given.add(
              threads.submit(() -> predictor.predict(inputs(question)).get(0).values("answer")));
        }
        for (int i = 0; i < given.size(); i++) {
          assertThat(given.get(i).get()).isEqualTo(expected.get(i % questions.length));
        }
      } finally {
        threads.shutdown();
      }
    }
  }

  @Test
  void aWrongInputIsNamed() throws IOException {
    Predictor predictor = predictor(false);
    Column features = new FeatureColumn(new float[][] {{1, 2}});
    Column tokens = new TokenColumn(new int[][] {SHORT});
    assertThat(refusal(predictor, Map.of("question", tokens)))
        .isEqualTo(
            "The input 'features' is missing: test.SmallReader needs 'question' Tokens (words),"
                + " 'features' Features (2)");
    assertThat(refusal(predictor, Map.of("question", tokens, "feature", features)))
        .isEqualTo("Unknown input 'feature'. Available: question, features.");
    assertThat(
            refusal(
                predictor,
                Map.of("question", tokens, "features", new FeatureColumn(new float[][] {{1}}))))
        .isEqualTo("The input 'features' is (1), but test.SmallReader reads Features (2)");
    assertThat(
            refusal(
                predictor,
                Map.of("question", tokens, "features", new FeatureColumn(new float[2][2]))))
        .isEqualTo(
            "The input 'features' has 2 examples, but 'question' has 1: give each example all"
                + " inputs");
    assertThat(refusal(predictor, Map.of("question", features, "features", features)))
        .isEqualTo(
            "The input 'question' has numbers with fractions, but test.SmallReader reads Tokens"
                + " (words): give it a column like org.distill4j.runtime.data.TokenColumn");
    assertThat(
            refusal(
                predictor,
                Map.of("question", new TokenColumn(new int[][] {{1, 99}}), "features", features)))
        .startsWith(
            "The input 'question' does not fit test.SmallReader: The token index 99 at step 1 of"
                + " example 0");
    assertThat(
            refusal(
                predictor,
                Map.of("question", new TokenColumn(new int[][] {{-1}}), "features", features)))
        .startsWith("The input 'question': example 0 has the token -1");
    assertThat(predictor.predict(inputs(SHORT)).size()).isEqualTo(1);
  }

  private static int[][] questions(int number) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    int[][] questions = new int[number][];
    for (int i = 0; i < number; i++) {
      questions[i] = random.ints(1 + i % 9, 0, SmallReader.WORDS).toArray();
    }
    return questions;
  }

  private static String refusal(Predictor predictor, Map<String, Column> inputs) {
    return message(() -> predictor.predict(inputs));
  }

  private static String message(Runnable action) {
    return assertThrows(IllegalArgumentException.class, action::run).getMessage();
  }
}
