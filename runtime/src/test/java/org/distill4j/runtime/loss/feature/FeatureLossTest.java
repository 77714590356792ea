package org.distill4j.runtime.loss.feature;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.constraint.CommonConstraintLoss;
import org.distill4j.runtime.loss.constraint.IndependenceConstraintLoss;
import org.distill4j.runtime.loss.relation.ProbabilisticKnowledgeTransferLoss;
import org.distill4j.runtime.loss.relation.RelationalAngleLoss;
import org.distill4j.runtime.loss.relation.RelationalDistanceLoss;
import org.distill4j.runtime.loss.relation.SimilarityPreservingLoss;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Gradients, masks and limits of losses of features. */
class FeatureLossTest {

  private static final double[][] LONG_MASK = {{1, 1, 1, 0}, {0, 0, 0, 0}, {1, 1, 1, 1}};

  private static final double[][] MASK = {{1, 1, 0}, {0, 0, 0}, {1, 0, 1}};

  private static INDArray normal(long... shape) {
    return Nd4j.rand(DataType.DOUBLE, shape).subi(0.5).muli(4);
  }

  private static double value(Layer loss, INDArray teacher, INDArray student) {
    return new LayerRun(loss, true)
        .input(teacher, null, false)
        .input(student, null, true)
        .forward()
        .getDouble(0);
  }

  private static INDArray gradient(Layer loss, INDArray teacher, INDArray student) {
    LayerRun run = new LayerRun(loss, true).input(teacher, null, false).input(student, null, true);
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run.inputGradient(1);
  }

  @Test
  void fitNet() {
    GradientCheck.of(new FitNetLoss()).constant(normal(3, 4)).input(3, 4).verify();
    GradientCheck.of(new FitNetLoss()).constant(normal(3, 3, 2)).masked(MASK, 2).verify();
    GradientCheck.of(new FitNetLoss()).constant(normal(2, 3, 2, 2)).input(2, 3, 2, 2).verify();
  }

  @Test
  void featureDistillation() {
    for (double temperature : new double[] {0.7, 1, 3}) {
      Layer loss = new FeatureDistillationLoss(temperature);
      GradientCheck.of(loss).constant(normal(3, 4)).input(3, 4).verify();
      GradientCheck.of(loss).constant(normal(3, 3, 2)).masked(MASK, 2).verify();
    }
  }

  @Test
  void maps() {
    GradientCheck.of(new AttentionTransferLoss(2))
        .constant(normal(3, 3, 4))
        .masked(MASK, 2)
        .verify();
    GradientCheck.of(new AttentionTransferLoss(2))
        .constant(normal(2, 5, 3))
        .input(2, 5, 4)
        .verify();
    GradientCheck.of(new AttentionTransferLoss(2))
        .constant(normal(2, 3, 2, 4))
        .input(2, 5, 2, 4)
        .verify();
    GradientCheck.of(new AttentionTransferLoss(4))
        .constant(normal(2, 3, 2, 3))
        .input(2, 2, 5, 2)
        .verify();
    GradientCheck.of(new ChannelWiseLoss(2))
        .constant(normal(2, 3, 2, 4))
        .input(2, 3, 2, 4)
        .verify();
  }

  @Test
  void variationalInformation() {
    Layer loss = new VariationalInformationLoss(4, 5);
    GradientCheck.of(loss).constant(normal(3, 4)).input(3, 4).verify();
    Layer narrow = new VariationalInformationLoss(2, 5);
    GradientCheck.of(narrow).constant(normal(3, 3, 2)).masked(MASK, 2).verify();
  }

  @Test
  void theVarianceThatFitsBestIsTheMeanSquare() {
    LayerRun run =
        new LayerRun(new VariationalInformationLoss(1, 5), true)
            .input(Nd4j.createFromArray(new double[][] {{1}, {3}}), null, false)
            .input(Nd4j.zeros(DataType.DOUBLE, 2, 1), null, true);
    // log(1 + exp(raw)) + 1e-5 = (1 + 9) / 2
    run.set("raw", Nd4j.createFromArray(Math.log(Math.expm1(5 - 1e-5))));
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of((1 + Math.log(5)) / 2);
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    assertThat(run.gradient("raw").getDouble(0)).isWithin(1e-12).of(0);
    assertThat(new VariationalInformationLoss(1, 5).parameters().get(0).initialisation().low())
        .isWithin(1e-12)
        .of(Math.log(Math.expm1(5 - 1e-5)));
  }

  @Test
  void constraints() {
    for (Layer loss :
        new Layer[] {
          new IndependenceConstraintLoss(true),
          new IndependenceConstraintLoss(false),
          new CommonConstraintLoss()
        }) {
      GradientCheck.of(loss).input(2, 3, 4).input(2, 3, 2).verify();
      GradientCheck.of(loss).masked(LONG_MASK, 4).masked(LONG_MASK, 4).verify();
    }
  }

  @Test
  void constraintsOfEqualNodesAreZeroWithoutGradient() {
    INDArray equal = Nd4j.ones(DataType.DOUBLE, 2, 3, 4);
    for (Layer loss :
        new Layer[] {new IndependenceConstraintLoss(true), new CommonConstraintLoss()}) {
      LayerRun run = new LayerRun(loss, true).input(equal, null, true).input(equal, null, true);
      assertThat(run.forward().getDouble(0)).isEqualTo(0.0);
      run.backward(Nd4j.ones(DataType.DOUBLE, 1));
      assertThat(run.inputGradient(0).norm2Number().doubleValue()).isEqualTo(0.0);
    }
  }

  @Test
  void similarities() {
    INDArray teacher = normal(5, 3);
    for (Layer loss :
        new Layer[] {new SimilarityPreservingLoss(), new ProbabilisticKnowledgeTransferLoss()}) {
      GradientCheck.of(loss).constant(teacher).input(5, 4).verify();
      GradientCheck.of(loss).constant(teacher).input(5, 2, 1, 2).verify();
      assertThat(value(loss, teacher, teacher.mul(3))).isWithin(1e-9).of(0);
      INDArray zeros = Nd4j.zeros(DataType.DOUBLE, 5, 2);
      assertThat(value(loss, teacher, zeros)).isGreaterThan(0.0);
      assertThat(gradient(loss, teacher, zeros).norm2Number().doubleValue()).isEqualTo(0.0);
    }
  }

  @Test
  void relations() {
    INDArray teacher = normal(5, 3);
    GradientCheck.of(new RelationalDistanceLoss()).constant(teacher).input(5, 4).verify();
    GradientCheck.of(new RelationalAngleLoss()).constant(teacher).input(5, 4).verify();
  }

  @Test
  void eachExampleIsTheMeanOverItsOwnSteps() {
    INDArray teacher = Nd4j.zeros(DataType.DOUBLE, 2, 3, 1);
    INDArray student = Nd4j.createFromArray(new double[][][] {{{1}, {2}, {9}}, {{3}, {9}, {9}}});
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 0}, {1, 0, 0}});
    LayerRun run =
        new LayerRun(new FitNetLoss(), true).input(teacher, mask, false).input(student, null, true);
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of((2.5 + 9) / 2);
  }

  @Test
  void relationsIgnoreHowLargeFeaturesAreAndWhereTheyLie() {
    INDArray student = normal(6, 3);
    INDArray moved = student.mul(100).addi(7);
    assertThat(value(new RelationalDistanceLoss(), moved, student)).isWithin(1e-12).of(0);
    assertThat(value(new RelationalAngleLoss(), moved, student)).isWithin(1e-12).of(0);
  }

  @Test
  void relationsOfABatchOfOneOrOfEqualExamplesAreFinite() {
    for (Layer loss : new Layer[] {new RelationalDistanceLoss(), new RelationalAngleLoss()}) {
      assertThat(value(loss, normal(1, 3), normal(1, 2))).isEqualTo(0.0);
      assertThat(gradient(loss, normal(1, 3), normal(1, 2)).norm2Number().doubleValue())
          .isEqualTo(0.0);
      INDArray equal = Nd4j.ones(DataType.DOUBLE, 4, 2);
      assertThat(value(loss, normal(4, 3), equal)).isFinite();
      assertThat(gradient(loss, normal(4, 3), equal).norm2Number().doubleValue()).isEqualTo(0.0);
    }
  }

  @Test
  void refuseShapesThatDoNotFit() {
    var shapes =
        assertThrows(
            IllegalArgumentException.class,
            () -> value(new FitNetLoss(), normal(2, 3), normal(2, 4)));
    assertThat(shapes).hasMessageThat().contains("the same shape, but are [2, 3] and [2, 4]");
    var batches =
        assertThrows(
            IllegalArgumentException.class,
            () -> value(new RelationalAngleLoss(), normal(3, 3), normal(2, 3)));
    assertThat(batches).hasMessageThat().contains("the same batch size, but are [3, 3] and [2, 3]");
  }
}
