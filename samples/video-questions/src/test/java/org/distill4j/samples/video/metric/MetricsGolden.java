package org.distill4j.samples.video.metric;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.MetricsCounter;
import org.distill4j.runtime.evaluation.RankedExample;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compares rankings, every metric, and accuracy by question word with the golden item {@code
 * metrics}.
 */
final class MetricsGolden {

  private static final double TOLERANCE = 1e-9;

  private MetricsGolden() {}

  /** Checks a case. */
  static void check(JsonNode one) {
    JsonNode inputs = one.get("inputs");
    JsonNode expected = one.get("expected");
    if (inputs.has("first_word")) {
      checkByType(inputs, expected.get("accuracy"));
    } else {
      checkRankings(inputs, expected);
    }
  }

  private static void checkRankings(JsonNode inputs, JsonNode expected) {
    double[][] scores = matrix(inputs.get("scores"));
    LabelColumn answers = answers(matrix(inputs.get("counts")));
    MetricsCounter all = counter(answers);
    all.add(IntStream.range(0, scores.length).toArray(), Nd4j.createFromArray(scores));
    for (int i = 0; i < scores.length; i++) {
      int[] top = new ObjectMapper().convertValue(expected.get("top5").get(i), int[].class);
      assertWithMessage("top5 of %s", i).that(TopFive.of(answers, i, scores[i])).isEqualTo(top);
      MetricsCounter single = counter(answers);
      single.add(i, top);
      for (Metric metric : AnnotatorMetrics.all()) {
        double want = expected.get("per_sample").get(metric.id()).get(i).asDouble();
        assertWithMessage("%s of %s", metric, i)
            .that(single.result().of(metric))
            .isWithin(TOLERANCE)
            .of(want);
      }
    }
    for (Metric metric : AnnotatorMetrics.all()) {
      double want = expected.get("mean").get(metric.id()).asDouble();
      assertWithMessage("mean %s", metric)
          .that(all.result().of(metric))
          .isWithin(TOLERANCE)
          .of(want);
    }
  }

  private static void checkByType(JsonNode inputs, JsonNode expected) {
    int[] predicted = new ObjectMapper().convertValue(inputs.at("/predicted/data"), int[].class);
    int[] gold = new ObjectMapper().convertValue(inputs.at("/gold/data"), int[].class);
    List<String> words = new ArrayList<>();
    inputs.get("first_word").forEach(word -> words.add(word.asText()));
    int classes =
        1 + IntStream.concat(Arrays.stream(gold), Arrays.stream(predicted)).max().orElse(0);
    int[][] answers =
        Arrays.stream(gold).mapToObj(answer -> new int[] {answer}).toArray(int[][]::new);
    MetricsCounter counter =
        new MetricsCounter(
            AnnotatorMetrics.all(), new LabelColumn(classes, answers), ExampleGroups.of(words));
    for (int i = 0; i < predicted.length; i++) {
      INDArray scores = Nd4j.zeros(DataType.DOUBLE, 1, classes);
      scores.putScalar(0, predicted[i], 1);
      counter.add(new int[] {i}, scores);
    }
    Metrics metrics = counter.result();
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      Double got =
          entry.getKey().equals("all")
              ? Double.valueOf(metrics.accuracy())
              : metrics.ofGroup(entry.getKey()).map(Metrics::accuracy).orElse(null);
      Double want = entry.getValue().isNull() ? null : entry.getValue().asDouble();
      assertWithMessage(entry.getKey()).that(got).isEqualTo(want);
    }
  }

  private static MetricsCounter counter(LabelColumn answers) {
    return new MetricsCounter(
        AnnotatorMetrics.all(), answers, ExampleGroups.single(answers.size()));
  }

  /** Keeps the first five answers. */
  private record TopFive(List<int[]> seen) implements Metric {

    static int[] of(LabelColumn answers, int example, double[] scores) {
      TopFive metric = new TopFive(new ArrayList<>());
      new MetricsCounter(List.of(metric), answers, ExampleGroups.single(answers.size()))
          .add(new int[] {example}, Nd4j.createFromArray(new double[][] {scores}));
      return metric.seen.get(0);
    }

    @Override
    public String id() {
      return "top5";
    }

    @Override
    public String title() {
      return "top 5";
    }

    @Override
    public double of(RankedExample example) {
      seen.add(example.ranking(5));
      return 0;
    }
  }

  private static double[][] matrix(JsonNode tensor) {
    int columns = tensor.get("shape").get(1).asInt();
    double[] flat = new ObjectMapper().convertValue(tensor.get("data"), double[].class);
    return IntStream.range(0, flat.length / columns)
        .mapToObj(row -> Arrays.copyOfRange(flat, row * columns, (row + 1) * columns))
        .toArray(double[][]::new);
  }

  private static LabelColumn answers(double[][] counts) {
    int[][] answers = new int[counts.length][];
    float[][] weights = new float[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      double[] row = counts[i];
      answers[i] = IntStream.range(0, row.length).filter(answer -> row[answer] > 0).toArray();
      weights[i] = new float[answers[i].length];
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = (float) row[answers[i][j]];
      }
    }
    return new LabelColumn(counts[0].length, answers, weights);
  }
}
