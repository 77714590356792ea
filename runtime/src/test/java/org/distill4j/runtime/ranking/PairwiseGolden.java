package org.distill4j.runtime.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.distill4j.runtime.loss.CrossEntropyLoss;
import org.distill4j.runtime.loss.PairwiseRankingLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The items of the golden vectors that are about pairs and their margins. */
final class PairwiseGolden {

  private static final String STUDENT = "student_scores";
  private static final String TEACHER = "teacher_scores";
  private static final String LOSS = "loss";

  private PairwiseGolden() {}

  /** A margin for all pairs, or one for each that is given. */
  static void marginRanking(GoldenCase one) {
    INDArray teacher = one.tensor(TEACHER);
    int columns = (int) teacher.size(-1);
    double[][] from = RankingGolden.rows(teacher);
    double[] pairs = new double[from.length];
    TeacherOrder order = new TeacherOrder(columns);
    for (int row = 0; row < pairs.length; row++) {
      order.fill(from[row], columns);
      pairs[row] = order.pairs();
    }
    one.check("pairs", Nd4j.createFromArray(pairs));
    if (one.json().get("inputs").has("W")) {
      givenMargins(one, from[0]);
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

  private static void givenMargins(GoldenCase one, double[] teacher) {
    int n = teacher.length;
    double[][] weights = RankingGolden.rows(one.tensor("W"));
    TeacherOrder order = new TeacherOrder(n);
    order.fill(teacher, n);
    int[] answers = order.order();
    double[] student = RankingGolden.rows(one.tensor(STUDENT))[0];
    double[] kept = Arrays.stream(answers).mapToDouble(answer -> student[answer]).toArray();
    double m = one.hyper("m");
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
    one.check(LOSS, new PairwiseHinge(n).of(order, kept, false, margins, 1, keptGradient));
    double[] gradient = new double[n];
    for (int i = 0; i < n; i++) {
      gradient[answers[i]] = keptGradient[i];
    }
    one.checkGradient(STUDENT, Nd4j.createFromArray(gradient));
  }

  /** Equation 5. */
  static void uncertainty(GoldenCase one) {
    double[][] passes = RankingGolden.rows(one.tensor("predictions"));
    int n = passes[0].length;
    Uncertainty uncertainty = filled(passes, IntStream.range(0, n).toArray());
    one.check("U", matrix(n, uncertainty::at));
    one.check("mean_difference", matrix(n, uncertainty::meanDifference));
  }

  private static Uncertainty filled(double[][] passes, int[] order) {
    Uncertainty uncertainty = new Uncertainty(passes.length, order.length);
    uncertainty.fill(passes, order, order.length);
    return uncertainty;
  }

  private interface Element {
    double at(int i, int j);
  }

  private static INDArray matrix(int n, Element element) {
    double[][] values = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i][j] = element.at(i, j);
      }
    }
    return Nd4j.createFromArray(values);
  }

  /** Algorithm 1 on given costs. */
  static void sinkhorn(GoldenCase one) {
    double[][] costs = RankingGolden.rows(one.tensor("U"));
    double lambda = one.hyper("lambda");
    int n = costs.length;
    double[] a = new double[n];
    Sinkhorn sinkhorn = new Sinkhorn(n, one.hyper("tol"));
    sinkhorn.solve((i, row) -> Arrays.setAll(row, j -> -costs[i][j] / lambda), n, a);
    INDArray weights =
        matrix(n, (i, j) -> i == j ? 0 : Math.exp(a[i] + a[j] - costs[i][j] / lambda));
    one.check("W_converged", weights);
    JsonNode expected = one.json().get("expected");
    if (expected.has("W_algorithm")) {
      one.check("W_algorithm", weights);
    }
    if (expected.has("u")) {
      // u and v are known up to a factor, their product is not.
      double u = expected.at("/u/data/0").asDouble();
      double ratio = u / Math.exp(a[0]);
      one.check("u", vector(n, i -> Math.exp(a[i]) * ratio));
      one.check("v", vector(n, i -> Math.exp(a[i]) / ratio));
      one.informative("iterations", "iterations_signed_mean");
    }
  }

  private static INDArray vector(int n, IntToDoubleFunction element) {
    return Nd4j.createFromArray(IntStream.range(0, n).mapToDouble(element).toArray());
  }

  /** Both ranking distillations, from passes or a list to the total. */
  static void composed(GoldenCase one) {
    INDArray student = one.tensor("student_logits").reshape(1, -1);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, student.shape());
    one.input("labels").forEach(label -> labels.putScalar(0, label.asInt(), 1));
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
    one.checkGradient("student_logits", gradient.addi(own.muli(alpha)).reshape(-1));
  }

  private static double pairwise(GoldenCase one, INDArray gradient) {
    double[][] passes = RankingGolden.rows(one.tensor("predictions"));
    int classes = passes[0].length;
    int top = (int) one.hyper("top");
    double lambda = one.hyper("lambda");
    double[] teacher = RankingGolden.rows(one.tensor(TEACHER))[0];
    TeacherOrder order = new TeacherOrder(classes);
    order.fill(teacher, top);
    int[] kept = Arrays.copyOf(order.order(), order.answers());
    one.check("kept", Nd4j.createFromArray(Arrays.stream(kept).asDoubleStream().toArray()));
    Uncertainty uncertainty = filled(passes, kept);
    one.check("U", matrix(kept.length, uncertainty::at));
    TransportMargins margins = new TransportMargins(passes.length, kept.length, lambda, false);
    margins.fill(uncertainty, 1);
    one.check("W", matrix(kept.length, (i, j) -> i == j ? 0 : margins.at(i, j)));
    PairwiseRankingLoss loss =
        new PairwiseRankingLoss(one.hyper("m"), Margins.OPTIMAL_TRANSPORT, false, lambda, 1, top);
    LayerRun run =
        new LayerRun(loss, true)
            .input(one.tensor(TEACHER).reshape(1, classes), null, false)
            .input(Nd4j.createFromArray(new double[][][] {passes}), null, false)
            .input(one.tensor("student_logits").reshape(1, classes), null, true);
    double value = run.forward().getDouble(0);
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    gradient.assign(run.inputGradient(2));
    return value;
  }

  private static double listwise(GoldenCase one, INDArray gradient) {
    JsonNode list = one.input("sublist");
    int[] answers = IntStream.range(0, list.size()).map(i -> list.get(i).asInt()).toArray();
    double[] teacher = RankingGolden.rows(one.tensor(TEACHER))[0];
    double[] student = RankingGolden.rows(one.tensor("student_logits"))[0];
    double[] listGradient = new double[answers.length];
    double value =
        new ListNet(0)
            .of(
                Arrays.stream(answers).mapToDouble(i -> teacher[i]).toArray(),
                Arrays.stream(answers).mapToDouble(i -> student[i]).toArray(),
                answers.length,
                new SplittableRandom(1),
                listGradient);
    for (int i = 0; i < answers.length; i++) {
      gradient.putScalar(0, answers[i], listGradient[i]);
    }
    return value;
  }
}
