package org.distill4j.runtime.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.loss.answer.AdaptiveTeachersLoss;
import org.distill4j.runtime.loss.answer.ConfidentTeachersLoss;
import org.distill4j.runtime.loss.answer.HardDistillationLoss;
import org.distill4j.runtime.loss.answer.MixedTeachersLoss;
import org.distill4j.runtime.loss.answer.TemporalEnsemblingLoss;
import org.distill4j.runtime.loss.answer.VirtualTeacherLoss;
import org.distill4j.runtime.loss.answer.WeightedSoftLabelsLoss;
import org.distill4j.runtime.loss.candidate.PairwiseHingeLoss;
import org.distill4j.runtime.loss.candidate.PairwiseLogisticLoss;
import org.distill4j.runtime.loss.candidate.TopAnswersLoss;
import org.distill4j.runtime.loss.contrast.ContrastiveLoss;
import org.distill4j.runtime.loss.feature.ActivationBoundaryLoss;
import org.distill4j.runtime.loss.feature.FactorTransferLoss;
import org.distill4j.runtime.loss.feature.FlowLoss;
import org.distill4j.runtime.loss.feature.NeuronSelectivityLoss;
import org.distill4j.runtime.loss.feature.OverhaulLoss;
import org.distill4j.runtime.loss.feature.PyramidLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;
import org.distill4j.runtime.loss.ranking.CoupledRankLoss;
import org.distill4j.runtime.loss.ranking.DevelopmentRankingLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.loss.ranking.PlackettLuceLoss;
import org.distill4j.runtime.loss.relation.CorrelationCongruenceLoss;
import org.distill4j.runtime.loss.relation.CorrelationKernel;
import org.distill4j.runtime.ranking.development.DevelopmentLoss;
import org.distill4j.runtime.ranking.development.RankingPreset;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of orders, of the teacher's best answers, and of maps. */
public final class LossSamples {

  private LossSamples() {}

  /** The numbers of examples, of which the last one has none. */
  public static final INDArray NUMBERS =
      Nd4j.createFromArray(new float[] {0, 8, 3, 3, -1}).reshape('c', 5, 1);

  /** Returns one of each class, and one with a mask where there is one. */
  static Stream<Sample> each() {
    Set<Object> seen = new HashSet<>();
    return all()
        .filter(sample -> seen.add(List.of(sample.layer().getClass(), sample.mask() != null)));
  }

  /** Returns all. */
  public static Stream<Sample> all() {
    return Stream.of(
        LayerSamples.taughtAndLabelled(new PlackettLuceLoss(2)),
        LayerSamples.taughtAndLabelled(new WeightedSoftLabelsLoss(2)),
        LayerSamples.labelled(new VirtualTeacherLoss(0.9, 2)),
        teachers(),
        mixed(new MixedTeachersLoss(3, 2, 0.1), false, null),
        mixed(new MixedTeachersLoss(3, 2, 0), false, LayerSamples.mask()),
        places(new MixedTeachersLoss(2, 3, 0)),
        mixed(new AdaptiveTeachersLoss(3, 2, 2, 0.1), true, null),
        mixed(new AdaptiveTeachersLoss(3, 2, 2, 0), true, LayerSamples.mask()),
        answers(new HardDistillationLoss()),
        steps(new HardDistillationLoss()),
        answers(new CoupledRankLoss(Sampling.FULL, 1, 0, 0, 3, 4, 2)),
        answers(new CoupledRankLoss(Sampling.ZIPF, 2, 2, 1, 2, 0, 1)),
        answers(new DevelopmentRankingLoss(DevelopmentLoss.LISTNET, 2, 2, 0.1, 2, 1, 1)),
        answers(new DevelopmentRankingLoss(DevelopmentLoss.STLISTNET, 2, 2, 0.1, 2, 1, 1)),
        answers(new DevelopmentRankingLoss(DevelopmentLoss.LISTMLE, 2, 2, 0.1, 2, 1, 1)),
        answers(new DevelopmentRankingLoss(DevelopmentLoss.NDCG1, 2, 2, 0.1, 2, 2, 1)),
        answers(new DevelopmentRankingLoss(DevelopmentLoss.NDCG2PP, 4, 2, 0, 1, 1, 2)),
        passes(Margins.OPTIMAL_TRANSPORT, RankingPreset.DEVELOPMENT),
        passes(Margins.OPTIMAL_TRANSPORT, RankingPreset.DEVELOPMENT_LOGISTIC),
        passes(Margins.UNCERTAINTY, RankingPreset.DEVELOPMENT),
        answers(developed(Margins.RANDOM, RankingPreset.DEVELOPMENT)),
        answers(developed(Margins.UNIFORM, RankingPreset.DEVELOPMENT_LOGISTIC)),
        answers(new PairwiseLogisticLoss(4)),
        steps(new PairwiseLogisticLoss(4)),
        answers(new PairwiseHingeLoss(4, 0.1, false)),
        steps(new PairwiseHingeLoss(4, 0, true)),
        answers(new TopAnswersLoss(2, 2, true)),
        steps(new TopAnswersLoss(3, 0.5, false)),
        answers(new CorrelationCongruenceLoss(CorrelationKernel.GAUSSIAN, 0.4, 3, true)),
        answers(new CorrelationCongruenceLoss(CorrelationKernel.BILINEAR, 1, 1, false)),
        answers(new FactorTransferLoss(2)),
        maps(new FactorTransferLoss(1), 3, 2, 4),
        maps(new ActivationBoundaryLoss(0.7), 3, 2, 4),
        maps(new NeuronSelectivityLoss(), 2, 4, 2),
        maps(new PyramidLoss(), 3, 2, 4),
        maps(new OverhaulLoss(3, 0.2), 3, 2, 4),
        margins(),
        maps(new VariationalInformationLoss(3, 5), 3, 2, 4),
        contrast(),
        remembered(),
        new Sample(
            new FlowLoss(),
            0,
            List.of(
                LayerSamples.normal(2, 3, 2, 3),
                LayerSamples.normal(2, 2, 2, 3),
                LayerSamples.normal(2, 3, 4, 2),
                LayerSamples.normal(2, 2, 2, 2)),
            null,
            List.of(false, false, true, true)));
  }

  private static Sample answers(Layer loss) {
    INDArray student = LayerSamples.features(6);
    return LayerSamples.taught(loss, student.neg().muli(1.5), student);
  }

  /** A loss of a teacher's maps of three channels, and a student's. */
  private static Sample maps(Layer loss, int channels, int height, int width) {
    INDArray teacher = LayerSamples.normal(2, 3, 2, 4).negi();
    return LayerSamples.taught(loss, teacher, LayerSamples.normal(2, channels, height, width));
  }

  private static Sample margins() {
    INDArray student = LayerSamples.normal(2, 3, 2, 4);
    INDArray margins = Nd4j.createFromArray(new double[][] {{-1, -0.3, -2}, {-1, -0.3, -2}});
    return new Sample(
        new OverhaulLoss(3, 1, false),
        0,
        List.of(student.neg(), margins.castTo(student.dataType()), student),
        null,
        List.of(false, false, true));
  }

  /** Returns losses of answers with extreme settings, for inputs of a few or one class. */
  public static Stream<Sample> extreme(int classes, double temperature) {
    INDArray scores = Nd4j.zeros(4, classes);
    INDArray labels = Nd4j.zeros(4, classes).putScalar(0, 0, 1).putScalar(1, classes - 1, 1);
    List<INDArray> pair = List.of(scores, scores);
    List<INDArray> labelled = List.of(scores, scores, labels);
    List<INDArray> passes = List.of(scores, Nd4j.zeros(4, 3, classes), scores);
    List<Boolean> second = List.of(false, true);
    List<Boolean> middle = List.of(false, true, false);
    List<Boolean> last = List.of(false, false, true);
    RankingPreset preset = RankingPreset.DEVELOPMENT_LOGISTIC;
    Margins margins = Margins.OPTIMAL_TRANSPORT;
    Layer pairs = new PairwiseRankingLoss(0, margins, true, temperature, 1, 9, preset);
    return Stream.of(
        new Sample(new TopAnswersLoss(3, temperature, true), 0, pair, null, second),
        new Sample(
            new CoupledRankLoss(Sampling.FULL, 1, 0, 0, 2, 0, temperature), 0, pair, null, second),
        new Sample(new PlackettLuceLoss(temperature), 0, labelled, null, middle),
        new Sample(new WeightedSoftLabelsLoss(temperature), 0, labelled, null, middle),
        new Sample(pairs, 0, passes, null, last),
        new Sample(
            new VirtualTeacherLoss(1, temperature),
            0,
            List.of(scores, labels),
            null,
            List.of(true, false)));
  }

  /** Two teachers, one of whom knows the labels better. */
  private static Sample teachers() {
    INDArray labels = Nd4j.eye(LayerSamples.BATCH);
    INDArray student = LayerSamples.features(LayerSamples.BATCH);
    List<INDArray> inputs =
        List.of(student, labels, student.neg(), student.neg().addi(labels.mul(2)));
    return new Sample(
        new ConfidentTeachersLoss(2), 0, inputs, null, List.of(true, false, false, false));
  }

  /**
   * Three teachers of answers or, with a mask, of steps; with features of the student or without.
   */
  private static Sample mixed(Layer loss, boolean withFeatures, INDArray mask) {
    INDArray student = mask == null ? LayerSamples.features(6) : LayerSamples.steps();
    INDArray features =
        mask == null
            ? LayerSamples.features(2)
            : LayerSamples.normal(LayerSamples.BATCH, LayerSamples.STEPS, 2);
    List<INDArray> inputs = new ArrayList<>(List.of(student));
    List<Boolean> wanted = new ArrayList<>(List.of(true));
    if (withFeatures) {
      inputs.add(features);
      wanted.add(true);
    }
    for (double factor : new double[] {-1, 0.5, 2}) {
      inputs.add(student.mul(factor));
      wanted.add(false);
    }
    return new Sample(loss, parameters(loss), inputs, mask, wanted);
  }

  private static Sample places(Layer loss) {
    INDArray student = LayerSamples.normal(2, 3, 2, 4);
    return new Sample(
        loss,
        parameters(loss),
        List.of(student, student.neg(), student.mul(3)),
        null,
        List.of(true, false, false));
  }

  private static long parameters(Layer loss) {
    return loss.parameters().stream().mapToLong(Parameter::length).sum();
  }

  private static Layer developed(Margins margins, RankingPreset preset) {
    return new PairwiseRankingLoss(0.1, margins, false, 1, 1, 5, preset);
  }

  private static Sample passes(Margins margins, RankingPreset preset) {
    INDArray passes = LayerSamples.normal(LayerSamples.BATCH, 3, 6);
    List<INDArray> inputs =
        List.of(LayerSamples.features(6).negi(), passes, LayerSamples.features(6).muli(9));
    return new Sample(developed(margins, preset), 0, inputs, null, List.of(false, false, true));
  }

  private static Sample remembered() {
    return new Sample(
        new TemporalEnsemblingLoss(6, 9, 0.5),
        0,
        List.of(LayerSamples.features(6), NUMBERS),
        null,
        List.of(true, false));
  }

  /** The last example is none of the bank. */
  private static Sample contrast() {
    ContrastiveLoss loss = new ContrastiveLoss(6, 3, 4, 9, 3, 0.5, 0.5);
    List<INDArray> inputs = List.of(LayerSamples.features(3), LayerSamples.features(6), NUMBERS);
    return new Sample(loss, parameters(loss), inputs, null, List.of(false, true, false));
  }

  private static Sample steps(Layer loss) {
    List<INDArray> inputs = List.of(LayerSamples.steps().negi(), LayerSamples.steps());
    return new Sample(loss, 0, inputs, LayerSamples.mask(), List.of(false, true));
  }
}
