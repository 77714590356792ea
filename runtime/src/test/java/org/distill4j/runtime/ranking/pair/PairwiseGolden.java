package org.distill4j.runtime.ranking.pair;

import static org.distill4j.runtime.ranking.GoldenArrays.examples;
import static org.distill4j.runtime.ranking.GoldenArrays.joined;
import static org.distill4j.runtime.ranking.GoldenArrays.lists;
import static org.distill4j.runtime.ranking.GoldenArrays.matrix;
import static org.distill4j.runtime.ranking.GoldenArrays.rows;
import static org.distill4j.runtime.ranking.GoldenArrays.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.ranking.list.ListNet;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.distill4j.runtime.ranking.transport.TransportMargins;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The items of the golden vectors that are about pairs and their margins. */
public final class PairwiseGolden {

  /** By the name of the file. */
  public static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "margin_ranking", PairwiseGolden::marginRanking,
          "uncertainty", PairwiseGolden::uncertainty,
          "radi_composed", PairwiseGolden::composed);

  private static final String STUDENT = "student_scores";
  private static final String TEACHER = "teacher_scores";
  private static final String LOGITS = "student_logits";
  private static final String LOSS = "loss";

  private PairwiseGolden() {}

  /** A margin for all pairs, or one for each that is given. */
  private static void marginRanking(GoldenCase one) {
    INDArray teacher = one.tensor(TEACHER);
    int columns = (int) teacher.size(-1);
    double[][] from = rows(teacher);
    double[] pairs = new double[from.length];
    TeacherOrder order = new TeacherOrder(columns);
    for (int row = 0; row < pairs.length; row++) {
      order.fill(from[row], columns);
      pairs[row] = order.pairs();
    }
    one.check("pairs", Nd4j.createFromArray(pairs));
    if (one.json().get("inputs").has("W")) {
      givenMargins(one, from);
      return;
    }
    PairwiseRankingLoss loss =
        new PairwiseRankingLoss(one.hyper("m"), Margins.UNIFORM, false, 1, 1, columns);
    LayerRun run =
        new LayerRun(loss, true)
            .input(teacher.reshape(from.length, columns), null, false)
            .input(one.tensor(STUDENT).reshape(from.length, columns), null, true);
    one.check(LOSS, run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient(STUDENT, run.inputGradient(1).reshape(teacher.shape()));
  }

  /** Margins of each example, or one matrix for all; the mean over the batch. */
  private static void givenMargins(GoldenCase one, double[][] teacher) {
    int n = teacher[0].length;
    List<INDArray> margins = examples(one.tensor("W"), 2);
    double[][] student = rows(one.tensor(STUDENT));
    double[][] gradient = new double[teacher.length][n];
    double loss = 0;
    for (int row = 0; row < teacher.length; row++) {
      double[][] weights = rows(margins.get(margins.size() == 1 ? 0 : row));
      loss += givenMargins(one.hyper("m"), weights, teacher[row], student[row], gradient[row]);
      for (int i = 0; i < n; i++) {
        gradient[row][i] /= teacher.length;
      }
    }
    one.check(LOSS, loss / teacher.length);
    one.checkGradient(STUDENT, Nd4j.createFromArray(gradient).reshape(one.tensor(STUDENT).shape()));
  }

  private static double givenMargins(
      double m, double[][] weights, double[] teacher, double[] student, double[] gradient) {
    int n = teacher.length;
    TeacherOrder order = new TeacherOrder(n);
    order.fill(teacher, n);
    int[] answers = order.order();
    double[] kept = Arrays.stream(answers).mapToDouble(answer -> student[answer]).toArray();
    PairMargins margins =
        new PairMargins() {
          @Override
          public double at(int i, int j) {
            return m * weights[answers[i]][answers[j]];
          }

          @Override
          public double bound(int i) {
            return m * Arrays.stream(weights[answers[i]]).max().getAsDouble();
          }
        };
    double[] keptGradient = new double[n];
    double loss = new PairwiseHinge(n).of(order, kept, false, margins, 1, keptGradient);
    for (int i = 0; i < n; i++) {
      gradient[answers[i]] = keptGradient[i];
    }
    return loss;
  }

  /** Equation 5, of one example or several. */
  private static void uncertainty(GoldenCase one) {
    INDArray predictions = one.tensor("predictions");
    boolean batch = predictions.rank() > 2;
    List<INDArray> values = new ArrayList<>();
    List<INDArray> means = new ArrayList<>();
    for (INDArray example : examples(predictions, 2)) {
      double[][] passes = rows(example);
      int n = passes[0].length;
      Uncertainty uncertainty = filled(passes, IntStream.range(0, n).toArray());
      values.add(matrix(n, uncertainty::at));
      means.add(matrix(n, uncertainty::meanDifference));
    }
    one.check("U", joined(values, batch));
    one.check("mean_difference", joined(means, batch));
  }

  private static Uncertainty filled(double[][] passes, int[] order) {
    Uncertainty uncertainty = new Uncertainty(passes.length, order.length);
    uncertainty.fill(passes, order, order.length);
    return uncertainty;
  }

  /** Both ranking distillations, from passes or a list to the total, the mean over the batch. */
  private static void composed(GoldenCase one) {
    INDArray scores = one.tensor(LOGITS);
    int classes = (int) scores.size(-1);
    INDArray student = scores.reshape(-1, classes);
    int batch = (int) student.size(0);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, student.shape());
    int[][] answered = lists(one.input("labels"), batch, classes);
    for (int row = 0; row < batch; row++) {
      for (int label : answered[row]) {
        labels.putScalar(row, label, 1);
      }
    }
    LayerRun answers =
        new LayerRun(new CrossEntropyLoss(), true)
            .input(student, null, true)
            .input(labels, null, false);
    double classification = answers.forward().getDouble(0);
    answers.backward(Nd4j.ones(DataType.DOUBLE, 1));
    INDArray gradient = answers.inputGradient(0).dup();
    boolean pairwise = one.json().at("/hyper/variant").asText().equals("P");
    INDArray own = Nd4j.zeros(DataType.DOUBLE, student.shape());
    double ranking = pairwise ? pairwise(one, own) : listwise(one, own);
    one.check("loss_cls", classification);
    one.check("loss_rank", ranking);
    double alpha = one.hyper("alpha");
    one.check(LOSS, classification + alpha * ranking);
    one.checkGradient(LOGITS, gradient.addi(own.muli(alpha)).reshape(scores.shape()));
  }

  private static double pairwise(GoldenCase one, INDArray gradient) {
    INDArray predictions = one.tensor("predictions");
    int classes = (int) gradient.size(1);
    INDArray passes = predictions.reshape(gradient.size(0), predictions.size(-2), classes);
    INDArray teacher = one.tensor(TEACHER).reshape(gradient.shape());
    checkMargins(one, rows(teacher), examples(predictions, 2));
    PairwiseRankingLoss loss =
        new PairwiseRankingLoss(
            one.hyper("m"),
            Margins.OPTIMAL_TRANSPORT,
            false,
            one.hyper("lambda"),
            1,
            (int) one.hyper("top"));
    LayerRun run =
        new LayerRun(loss, true)
            .input(teacher, null, false)
            .input(passes, null, false)
            .input(one.tensor(LOGITS).reshape(gradient.shape()), null, true);
    double value = run.forward().getDouble(0);
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    gradient.assign(run.inputGradient(2));
    return value;
  }

  /** Compares the kept answers, their uncertainties and their margins. */
  private static void checkMargins(GoldenCase one, double[][] teacher, List<INDArray> passes) {
    List<INDArray> kept = new ArrayList<>();
    List<INDArray> uncertainties = new ArrayList<>();
    List<INDArray> weights = new ArrayList<>();
    for (int row = 0; row < teacher.length; row++) {
      TeacherOrder order = new TeacherOrder(teacher[row].length);
      order.fill(teacher[row], (int) one.hyper("top"));
      int[] answers = Arrays.copyOf(order.order(), order.answers());
      int n = answers.length;
      kept.add(vector(n, i -> answers[i]));
      double[][] each = rows(passes.get(row));
      Uncertainty uncertainty = filled(each, answers);
      uncertainties.add(matrix(n, uncertainty::at));
      TransportMargins margins = new TransportMargins(each.length, n, one.hyper("lambda"), false);
      margins.fill(uncertainty, 1);
      weights.add(matrix(n, (i, j) -> i == j ? 0 : margins.at(i, j)));
    }
    boolean batch = one.tensor(LOGITS).rank() > 1;
    one.check("kept", joined(kept, batch));
    one.check("U", joined(uncertainties, batch));
    one.check("W", joined(weights, batch));
  }

  private static double listwise(GoldenCase one, INDArray gradient) {
    int classes = (int) gradient.size(1);
    double[][] teacher = rows(one.tensor(TEACHER));
    double[][] student = rows(one.tensor(LOGITS));
    int[][] lists = lists(one.input("sublist"), student.length, classes);
    double value = 0;
    for (int row = 0; row < student.length; row++) {
      int[] answers = lists[row];
      double[] listGradient = new double[answers.length];
      value +=
          new ListNet(0)
              .of(
                  picked(teacher[row], answers),
                  picked(student[row], answers),
                  answers.length,
                  new SplittableRandom(1),
                  listGradient);
      for (int i = 0; i < answers.length; i++) {
        gradient.putScalar(row, answers[i], listGradient[i] / student.length);
      }
    }
    return value / student.length;
  }

  private static double[] picked(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
  }
}
