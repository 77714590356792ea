package org.distill4j.runtime.ranking.pair;

import static org.distill4j.runtime.ranking.GoldenArrays.matrix;
import static org.distill4j.runtime.ranking.GoldenArrays.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
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
    double[][] weights = rows(one.tensor("W"));
    TeacherOrder order = new TeacherOrder(n);
    order.fill(teacher, n);
    int[] answers = order.order();
    double[] student = rows(one.tensor(STUDENT))[0];
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
  private static void uncertainty(GoldenCase one) {
    double[][] passes = rows(one.tensor("predictions"));
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

  /** Both ranking distillations, from passes or a list to the total. */
  private static void composed(GoldenCase one) {
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
    double[][] passes = rows(one.tensor("predictions"));
    int classes = passes[0].length;
    int top = (int) one.hyper("top");
    double lambda = one.hyper("lambda");
    double[] teacher = rows(one.tensor(TEACHER))[0];
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
    double[] teacher = rows(one.tensor(TEACHER))[0];
    double[] student = rows(one.tensor("student_logits"))[0];
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
