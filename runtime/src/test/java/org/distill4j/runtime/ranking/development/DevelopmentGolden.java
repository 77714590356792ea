package org.distill4j.runtime.ranking.development;

import static org.distill4j.runtime.ranking.GoldenArrays.matrix;
import static org.distill4j.runtime.ranking.GoldenArrays.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.GoldenArrays;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The item of the golden vectors about the development program. */
public final class DevelopmentGolden {

  /** By the name of the file. */
  public static final Map<String, GoldenItem> ITEMS =
      Map.of("radi_author", DevelopmentGolden::check);

  private static final String STUDENT = "student_scores";
  private static final String TEACHER = "teacher_scores";

  private DevelopmentGolden() {}

  private static void check(GoldenCase one) {
    if (one.json().at("/hyper/kind").asText().equals("pairwise")) {
      pairwise(one);
    } else {
      listwise(one);
    }
  }

  private static void pairwise(GoldenCase one) {
    boolean logistic = one.json().at("/hyper/loss").asText().equals("ranknet");
    INDArray teacher = one.tensor(TEACHER);
    INDArray student = one.tensor(STUDENT);
    INDArray passes = one.tensor("samples");
    double margin = one.hyper("p_factor");
    int top = (int) one.hyper("max_vocab");
    RankingPreset preset =
        logistic ? RankingPreset.DEVELOPMENT_LOGISTIC : RankingPreset.DEVELOPMENT;
    Margins margins = Margins.OPTIMAL_TRANSPORT;
    LayerRun run =
        new LayerRun(new PairwiseRankingLoss(margin, margins, false, 1, 1, top, preset), true)
            .input(teacher, null, false)
            .input(passes, null, false)
            .input(student, null, true);
    one.check("loss", run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient(STUDENT, run.inputGradient(2));
    transport(one, new DevelopmentPairs(preset, margins, margin, 1, 1), top);
    one.informative("iterations");
  }

  private static void transport(GoldenCase one, DevelopmentPairs pairs, int top) {
    INDArray student = one.tensor(STUDENT);
    INDArray passes = one.tensor("samples");
    int batch = (int) student.size(0);
    pairs.run(
        HostRows.reading(one.tensor(TEACHER)),
        HostRows.reading(passes),
        (int) passes.size(1),
        top,
        HostRows.reading(student),
        HostRows.writing(student.dup()),
        new SplittableRandom(1),
        batch);
    int n = Math.min(top, (int) student.size(1));
    List<INDArray> weights = new ArrayList<>();
    List<INDArray> uncertainties = new ArrayList<>();
    for (int example = 0; example < batch; example++) {
      int row = example;
      weights.add(matrix(n, (i, j) -> pairs.weight(row, i, j)));
      uncertainties.add(matrix(n, (i, j) -> pairs.uncertainty(row, i, j)));
    }
    one.check("weights", GoldenArrays.joined(weights, true));
    one.check("uncertainty", GoldenArrays.joined(uncertainties, true));
  }

  /** Lists with given places behind the hot list, the same for all examples. */
  private static void listwise(GoldenCase one) {
    double[][] teacher = rows(one.tensor(TEACHER));
    double[][] student = rows(one.tensor(STUDENT));
    int hot = (int) one.hyper("n_hot");
    int[] cold = cold(one);
    int n = hot + cold.length;
    DevelopmentList loss =
        new DevelopmentList(
            loss(one),
            one.hyper("temperature"),
            one.json().at("/hyper/sigma").asDouble(1),
            one.json().at("/hyper/tau").asDouble(1));
    boolean isNoisy = one.json().get("inputs").has("uniform");
    double[][] uniform = isNoisy ? rows(one.tensor("uniform")) : null;
    double[][] gradient = new double[student.length][student[0].length];
    double[][] selected = new double[student.length][n];
    double value = 0;
    for (int row = 0; row < student.length; row++) {
      int[] order = new DescendingOrder(teacher[row].length).of(teacher[row], teacher[row].length);
      int[] list =
          IntStream.range(0, n).map(i -> order[i < hot ? i : hot + cold[i - hot]]).toArray();
      double[] noise =
          isNoisy
              ? Arrays.stream(uniform[row]).map(DevelopmentList::gumbel).toArray()
              : new double[n];
      double[] slopes = new double[n];
      value += loss.ofNoise(pick(teacher[row], list), pick(student[row], list), n, noise, slopes);
      for (int i = 0; i < n; i++) {
        gradient[row][list[i]] = slopes[i] / student.length;
        selected[row][i] = list[i];
      }
    }
    one.check("loss", value / student.length);
    one.check("selected", Nd4j.createFromArray(selected));
    one.checkGradient(STUDENT, Nd4j.createFromArray(gradient));
    one.informative("cold_weights");
  }

  private static DevelopmentLoss loss(GoldenCase one) {
    return switch (one.json().at("/hyper/loss").asText()) {
      case "listnet" -> DevelopmentLoss.LISTNET;
      case "stlistnet" -> DevelopmentLoss.STLISTNET;
      case "listmle" -> DevelopmentLoss.LISTMLE;
      default ->
          switch (one.json().at("/hyper/scheme").asText()) {
            case "ndcg" -> DevelopmentLoss.NDCG;
            case "ndcg1" -> DevelopmentLoss.NDCG1;
            case "ndcg2" -> DevelopmentLoss.NDCG2;
            default -> DevelopmentLoss.NDCG2PP;
          };
    };
  }

  private static int[] cold(GoldenCase one) {
    int[] cold = new int[one.input("cold_positions").size()];
    Arrays.setAll(cold, i -> one.input("cold_positions").get(i).asInt());
    return cold;
  }

  private static double[] pick(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
  }
}
