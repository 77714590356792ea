package org.distill4j.runtime.ranking.list;

import static org.distill4j.runtime.ranking.GoldenArrays.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.ranking.LambdaLoss;
import org.distill4j.runtime.loss.ranking.ListMleLoss;
import org.distill4j.runtime.loss.ranking.ListNetLoss;
import org.distill4j.runtime.loss.ranking.RankNetLoss;
import org.distill4j.runtime.ranking.GoldenArrays;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The items of the golden vectors that are about lists. */
public final class ListGolden {

  private static final String STUDENT = "student_scores";
  private static final String TEACHER = "teacher_scores";
  private static final String LOSS = "loss";

  /** By the name of the file. */
  public static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "listnet", ListGolden::listNet,
          "stlistnet", ListGolden::stochasticListNet,
          "listmle", ListGolden::listMle,
          "coupled_rank_distil", ListGolden::coupledRank,
          "lambdaloss", ListGolden::lambdaLoss,
          "ranknet_bce", ListGolden::rankNet,
          "sampling_probabilities", ListGolden::sampling);

  private ListGolden() {}

  /** ListNet over all answers, as the loss runs, or over a given list. */
  private static void listNet(GoldenCase one) {
    if (one.input("sublist").isNull()) {
      Layer loss = new ListNetLoss(Sampling.FULL, 1, 0, 0);
      verify(one, loss, TEACHER, 1);
    }
    int[][] lists = lists(one);
    compare(one, new ListNet(0), one.tensor(TEACHER), lists);
  }

  /** ListNet with given noise. */
  private static void stochasticListNet(GoldenCase one) {
    double beta = one.hyper("beta");
    double[][] uniform = rows(one.tensor("u"));
    double[][] noise =
        Arrays.stream(uniform)
            .map(row -> Arrays.stream(row).map(u -> ListNet.gumbel(beta, u)).toArray())
            .toArray(double[][]::new);
    one.check("noise", Nd4j.createFromArray(noise).reshape(one.tensor("u").shape()));
    int[][] lists = lists(one);
    double[][] teacher = rows(one.tensor(TEACHER));
    for (int row = 0; row < lists.length; row++) {
      for (int i = 0; i < lists[row].length; i++) {
        teacher[row][lists[row][i]] += noise[row][i];
      }
    }
    compare(one, new ListNet(0), Nd4j.createFromArray(teacher), lists);
  }

  /** ListMLE in a given order, and in that of the teacher's scores where there are any. */
  private static void listMle(GoldenCase one) {
    double[][] ranking = rows(one.tensor("ranking"));
    int[][] lists =
        Arrays.stream(ranking)
            .map(row -> Arrays.stream(row).mapToInt(value -> (int) value).toArray())
            .toArray(int[][]::new);
    compare(one, new ListMle(), one.tensor(STUDENT), lists);
    if (one.json().get("inputs").has(TEACHER)) {
      verify(one, new ListMleLoss(Sampling.FULL, 1, 0, 0), TEACHER, 1);
    }
  }

  /** Orders by given noise; lists without an answer do not count. */
  private static void coupledRank(GoldenCase one) {
    INDArray given = one.tensor(STUDENT);
    double[][] teacher = rows(one.tensor(TEACHER));
    double[][] student = rows(given);
    boolean isMasked = one.json().get("inputs").has("mask");
    double[][] mask = rows(isMasked ? one.tensor("mask") : Nd4j.onesLike(given));
    double[][] noise = rows(one.tensor("gumbel"));
    int samples = noise.length / teacher.length;
    CoupledRank loss =
        new CoupledRank(samples, one.json().at("/hyper/topk").asInt(0), one.hyper("temperature"));
    double[][] gradient = new double[student.length][student[0].length];
    double value = 0;
    double counted = 0;
    for (int row = 0; row < student.length; row++) {
      double[] valid = mask[row];
      int[] list = IntStream.range(0, valid.length).filter(i -> valid[i] > 0).toArray();
      double[] listGradient = new double[list.length];
      loss.clear(list.length, listGradient);
      counted += list.length > 0 ? 1 : 0;
      for (int sample = 0; sample < samples && list.length > 0; sample++) {
        double[] noisy = pick(noise[row * samples + sample], list);
        for (int i = 0; i < noisy.length; i++) {
          noisy[i] += teacher[row][list[i]];
        }
        double[] own = pick(student[row], list);
        value += loss.ofNoisy(noisy, own, list.length, 1.0 / samples, listGradient) / samples;
      }
      for (int i = 0; i < list.length; i++) {
        gradient[row][list[i]] = listGradient[i];
      }
    }
    double lists = Math.max(1, counted);
    one.check(LOSS, value / lists);
    one.checkGradient(STUDENT, Nd4j.createFromArray(gradient).divi(lists));
  }

  /** The LambdaLoss with each kind of weight. */
  private static void lambdaLoss(GoldenCase one) {
    JsonNode hyper = one.json().get("hyper");
    boolean sum = hyper.get("reduction").asText().equals("sum");
    Layer loss =
        new LambdaLoss(
            Sampling.FULL,
            1,
            0,
            0,
            switch (hyper.get("scheme").asText()) {
              case "ranknet" -> LambdaWeights.RANKNET;
              case "ndcg_loss1" -> LambdaWeights.NDCG1;
              case "ndcg_loss2" -> LambdaWeights.NDCG2;
              default -> LambdaWeights.NDCG2PP;
            },
            one.hyper("sigma"),
            one.hyper("mu"),
            hyper.get("k").asInt(0),
            sum ? Reduction.EXAMPLES : Reduction.PAIRS);
    verify(one, loss, "relevance", sum ? (int) one.tensor(STUDENT).size(0) : 1);
  }

  /** RankNet. */
  private static void rankNet(GoldenCase one) {
    verify(one, new RankNetLoss(Sampling.FULL, 1, 0, 0), "relevance", 1);
  }

  /** The probabilities of cold answers, and how often a rank is drawn. */
  private static void sampling(GoldenCase one) {
    JsonNode hyper = one.json().get("hyper");
    Sampling sampling =
        hyper.get("scheme").asText().equals("exp") ? Sampling.EXPONENTIAL : Sampling.ZIPF;
    int classes = (int) one.hyper("N");
    int hot = (int) one.hyper("hot");
    ColdList cold = new ColdList(sampling, classes, hot, one.hyper("alpha"));
    double[] logs = cold.logProbabilities();
    one.check("log_p", Nd4j.createFromArray(logs));
    one.check("p", Nd4j.createFromArray(Arrays.stream(logs).map(Math::exp).toArray()));
    if (one.json().get("expected").has("inclusion")) {
      one.check("inclusion", Nd4j.createFromArray(Inclusion.of(logs, (int) one.hyper("cold"))));
    }
  }

  /** Runs a loss over all answers; its value and gradient count as often as the factor says. */
  private static void verify(GoldenCase one, Layer loss, String teacher, double factor) {
    LayerRun run =
        new LayerRun(loss, true)
            .input(one.tensor(teacher), null, false)
            .input(one.tensor(STUDENT), null, true);
    one.check(LOSS, run.forward().getDouble(0) * factor);
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient(STUDENT, run.inputGradient(1).mul(factor));
  }

  /** Compares the loss of lists of answers, the mean over the batch. */
  private static void compare(GoldenCase one, ListLoss loss, INDArray teacher, int[][] lists) {
    double[][] from = rows(teacher);
    double[][] own = rows(one.tensor(STUDENT));
    double[][] gradient = new double[own.length][own[0].length];
    double value = 0;
    for (int row = 0; row < own.length; row++) {
      int n = lists[row].length;
      double[] listGradient = new double[n];
      value +=
          loss.of(
              pick(from[row], lists[row]),
              pick(own[row], lists[row]),
              n,
              new SplittableRandom(1),
              listGradient);
      for (int i = 0; i < n; i++) {
        gradient[row][lists[row][i]] = listGradient[i] / own.length;
      }
    }
    one.check(LOSS, value / own.length);
    one.checkGradient(STUDENT, Nd4j.createFromArray(gradient).reshape(one.tensor(STUDENT).shape()));
  }

  private static double[] pick(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
  }

  /** The list of each example. */
  private static int[][] lists(GoldenCase one) {
    INDArray student = one.tensor(STUDENT);
    int classes = (int) student.size(-1);
    return GoldenArrays.lists(one.input("sublist"), (int) student.length() / classes, classes);
  }
}
