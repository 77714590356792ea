package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.Stream;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.fusion.BlockFusionLayer;
import org.distill4j.runtime.layer.image.AttentionFusionLayer;
import org.distill4j.runtime.loss.answer.WeightedSoftLabelsLoss;
import org.distill4j.runtime.loss.connector.ConnectorLayer;
import org.distill4j.runtime.loss.connector.DeepRegressorLayer;
import org.distill4j.runtime.loss.connector.MaskedGenerationLayer;
import org.distill4j.runtime.loss.feature.OverhaulLoss;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradient of each loss against finite differences. */
class LossSamplesTest {

  static Stream<Sample> losses() {
    return LossSamples.all();
  }

  static Stream<GradientCheck> connectors() {
    return Stream.of(
        GradientCheck.of(new DeepRegressorLayer(3, 4)).input(2, 3),
        GradientCheck.of(new DeepRegressorLayer(3, 2)).input(2, 4, 3),
        GradientCheck.of(new DeepRegressorLayer(3, 2)).input(2, 3, 2, 3),
        GradientCheck.of(new BlockFusionLayer(3, 2, 4, 2, 3, 2)).input(2, 3).input(2, 2),
        GradientCheck.of(new AttentionFusionLayer(2)).input(2, 2, 3, 4).input(2, 2, 2, 2),
        GradientCheck.of(new AttentionFusionLayer(3)).input(1, 3, 2, 2).input(1, 3, 2, 2),
        GradientCheck.of(new ConnectorLayer(3, 2)).input(2, 3, 2, 3),
        GradientCheck.of(new ConnectorLayer(3, 2)).input(2, 3, 2, 3).training(),
        GradientCheck.of(new MaskedGenerationLayer(2, 3, 0.5, false)).input(2, 2, 3, 4),
        GradientCheck.of(new MaskedGenerationLayer(2, 3, 0.5, false)).input(2, 2, 3, 4).training(),
        GradientCheck.of(new MaskedGenerationLayer(2, 2, 0.5, true)).input(2, 2, 3, 2).training());
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void connectorsHaveTheGradientsOfTheirValues(GradientCheck check) {
    check.verify();
  }

  /** The margin of a channel is the mean of its negative values, in all batches. */
  @Test
  void marginsFollowTheTeacher() {
    INDArray teacher = Nd4j.createFromArray(new double[] {-1, -3, 4, 5}).reshape(2, 1, 1, 2);
    INDArray student = Nd4j.zeros(DataType.DOUBLE, 2, 1, 1, 2);
    LayerRun run =
        new LayerRun(new OverhaulLoss(1, 0.1), true)
            .input(teacher, null, false)
            .input(student, null, true);
    // The margin is -2, so the targets are -1, -2, 4 and 5, of which a student of 0 misses each.
    for (int i = 0; i < 3; i++) {
      assertThat(run.forward().getDouble(0)).isWithin(1e-12).of((1 + 4 + 16 + 25) / 2.0);
    }
  }

  /** Those without factors that count as constants. */
  static Stream<Sample> smooth() {
    return losses().filter(sample -> !(sample.layer() instanceof WeightedSoftLabelsLoss));
  }

  static Stream<Sample> prepared() {
    return losses()
        .filter(sample -> sample.layer() instanceof Preparable loss && loss.preparedInputs() == 1);
  }

  @ParameterizedTest
  @MethodSource("prepared")
  void isTheSameWhenPrepared(Sample sample) {
    Preparable loss = (Preparable) sample.layer();
    INDArray teacher = sample.inputs().get(0).castTo(DataType.DOUBLE);
    INDArray student = sample.inputs().get(1).castTo(DataType.DOUBLE);
    INDArray mask = sample.mask(0) == null ? null : sample.mask(0).castTo(DataType.DOUBLE);
    INDArray recorded =
        new LayerRun(loss.preparation(), false).input(teacher, mask, false).forward();
    LayerRun live = new LayerRun(loss, true).input(teacher, mask, false).input(student, mask, true);
    LayerRun prepared =
        new LayerRun(loss.prepared(), true).input(recorded, mask, false).input(student, mask, true);

    assertThat(prepared.forward().getDouble(0)).isWithin(1e-9).of(live.forward().getDouble(0));
    live.backward(Nd4j.ones(DataType.DOUBLE, 1));
    prepared.backward(Nd4j.ones(DataType.DOUBLE, 1));
    assertThat(prepared.inputGradient(1).equalsWithEps(live.inputGradient(1), 1e-9)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void hasTheGradientOfItsValue(Sample sample) {
    GradientCheck check = GradientCheck.of(sample.layer());
    for (int i = 0; i < sample.inputs().size(); i++) {
      INDArray given = sample.inputs().get(i);
      INDArray input = given.dataType().isFPType() ? given.castTo(DataType.DOUBLE) : given;
      if (!sample.differentiable().get(i)) {
        check.constant(input);
      } else if (sample.mask(i) == null) {
        check.input(input, null);
      } else {
        check.input(input, sample.mask(i).castTo(DataType.DOUBLE));
      }
    }
    check.verify();
  }
}
