package org.distill4j.runtime.layer;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.attention.AttentionReadoutLayer;
import org.distill4j.runtime.layer.attention.ClipAttentionLayer;
import org.distill4j.runtime.layer.attention.GraphAttentionLayer;
import org.distill4j.runtime.layer.attention.Padding;
import org.distill4j.runtime.layer.attention.QuestionAttentionLayer;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.RegressionLayer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.core.SliceLayer;
import org.distill4j.runtime.layer.core.SoftmaxLayer;
import org.distill4j.runtime.layer.fusion.BilinearPoolingLayer;
import org.distill4j.runtime.layer.fusion.StreamFusionLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.NegativeMeanLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.loss.answer.AnnotatorCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CausalCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.PseudoLabelsLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.constraint.CommonConstraintLoss;
import org.distill4j.runtime.loss.constraint.IndependenceConstraintLoss;
import org.distill4j.runtime.loss.feature.AttentionMatchingLoss;
import org.distill4j.runtime.loss.feature.AttentionTransferLoss;
import org.distill4j.runtime.loss.feature.ChannelWiseLoss;
import org.distill4j.runtime.loss.feature.CosineDistanceLoss;
import org.distill4j.runtime.loss.feature.FeatureDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.PatientDistillationLoss;
import org.distill4j.runtime.loss.feature.PearsonDistillationLoss;
import org.distill4j.runtime.loss.feature.RelationDistillationLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;
import org.distill4j.runtime.loss.regression.AbsoluteErrorLoss;
import org.distill4j.runtime.loss.regression.HuberErrorLoss;
import org.distill4j.runtime.loss.regression.SquaredErrorLoss;
import org.distill4j.runtime.loss.relation.ProbabilisticKnowledgeTransferLoss;
import org.distill4j.runtime.loss.relation.RelationalAngleLoss;
import org.distill4j.runtime.loss.relation.RelationalDistanceLoss;
import org.distill4j.runtime.loss.relation.SimilarityPreservingLoss;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One of each layer and loss with inputs, for tests that hold for all of them. */
public final class LayerSamples {

  static final int BATCH = 5;
  static final int STEPS = 4;

  private LayerSamples() {}

  /**
   * A layer and what it reads.
   *
   * @param layer the layer
   * @param parameters the number of parameters that its annotation declares
   * @param inputs its inputs, in float
   * @param mask the mask of all inputs that are sequences, or null
   * @param differentiable whether the gradients of the inputs are wanted, for each input
   */
  public record Sample(
      Layer layer,
      long parameters,
      List<INDArray> inputs,
      INDArray mask,
      List<Boolean> differentiable) {

    /** The mask of an input. */
    public INDArray mask(int input) {
      INDArray values = inputs.get(input);
      boolean hasSteps =
          values.rank() == 3
              || !values.dataType().isFPType()
              || (values.rank() == 4 && mask != null && mask.size(1) == values.size(2));
      return hasSteps ? mask : null;
    }

    @Override
    public String toString() {
      return layer.toString();
    }
  }

  /** Returns all. */
  public static Stream<Sample> all() {
    return Stream.of(
            general(),
            TransformerSamples.all(),
            StepSamples.all(),
            GridSamples.all(),
            LossSamples.each())
        .flatMap(samples -> samples);
  }

  private static Stream<Sample> general() {
    return Stream.of(
        new Sample(new EmbeddingLayer(9, 3, 1), 27, List.of(words()), mask(), List.of(false)),
        plain(new DenseLayer(6, 4, Activation.ELU), 28, features(6)),
        sequence(new DenseLayer(6, 4, Activation.TANH), 28),
        plain(new LogitsLayer(6, 7), 49, features(6)),
        plain(new LogitsLayer(4, 3), 15, normal(BATCH, 4, 2, 3)),
        plain(new RegressionLayer(6, 2), 14, features(6)),
        plain(new RegressorLayer(6, 9, true), 63, features(6)),
        sequence(new RegressorLayer(6, 2, false), 12),
        plain(new DropoutLayer(0.25), 0, features(6)),
        plain(new ActivateLayer(Activation.TANH, 0.25), 0, normal(2, 3, 4, 5)),
        plain(new AddLayer(Activation.RELU), 0, normal(2, 3, 4, 5), normal(2, 3, 4, 5)),
        plain(new ConcatenationLayer(), 0, features(6), features(2)),
        plain(new BatchNormalisationLayer(6, 0.1, 1e-5, Activation.ELU), 12, features(6)),
        plain(
            new BatchNormalisationLayer(3, 0.1, 1e-5, Activation.TANH), 6, normal(BATCH, 3, 4, 5)),
        plain(convolution(4, 6, 3, 1, Border.SAME, 1, true), 6 * 36 + 6, normal(BATCH, 4, 4, 6)),
        plain(convolution(4, 6, 3, 2, Border.SAME, 2, false), 6 * 18, normal(BATCH, 4, 4, 6)),
        plain(convolution(2, 3, 3, 1, Border.VALID, 1, true), 57, normal(BATCH, 2, 5, 4)),
        plain(new PoolingLayer(PoolingFunction.MAX, 3, 2, Border.SAME), 0, normal(BATCH, 3, 4, 6)),
        plain(
            new PoolingLayer(PoolingFunction.MEAN, 2, 1, Border.VALID), 0, normal(BATCH, 3, 4, 6)),
        plain(new GlobalPoolingLayer(), 0, normal(BATCH, 3, 4, 6)),
        plain(new NegativeMeanLayer(3), 6, normal(BATCH, 3, 4, 6)),
        plain(new SoftmaxLayer(2), 0, features(6)),
        sequence(new MeanPoolingLayer(), 0),
        sequence(new AttentionPoolingLayer(6, 3), 6 * 3 + 3 + 3),
        sequence(new BiLstmLayer(6, 4, Keep.ALL), 2 * (16 * (6 + 4) + 32)),
        sequence(new BiLstmLayer(6, 5, Keep.LAST), 2 * (20 * (6 + 5) + 40)),
        plain(
            new BiLstmLayer(6, 4, Keep.LAST), 2 * (16 * (6 + 4) + 32), normal(2, BATCH, STEPS, 6)),
        new Sample(
            new QuestionAttentionLayer(6, 5, 3, Padding.MASKED),
            5 * 3 + 3 + 3 + 1,
            List.of(normal(BATCH, STEPS, 6), normal(BATCH, STEPS, 5)),
            mask(),
            List.of(true, true)),
        plain(new ClipAttentionLayer(6, 3), 24, normal(BATCH, STEPS, 6), features(3)),
        plain(
            new GraphAttentionLayer(6, 4, 2, 2, 0.25),
            2 * (24 + 12 + 2),
            normal(BATCH, STEPS, 6),
            normal(BATCH, STEPS, 1)),
        sequence(new SliceLayer(1, 3), 0),
        plain(new StreamFusionLayer(6), 48, normal(BATCH, STEPS, 6), normal(BATCH, STEPS, 6)),
        plain(
            new BilinearPoolingLayer(6, 3, 4, 2, true, 5),
            9 * 8 + 16 + 25,
            normal(BATCH, STEPS, 6),
            normal(BATCH, STEPS, 3)),
        sequence(new AttentionReadoutLayer(6), 43),
        new Sample(
            new CrossEntropyLoss(),
            0,
            List.of(features(BATCH), Nd4j.eye(BATCH)),
            null,
            List.of(true, false)),
        new Sample(
            new VanillaDistillationLoss(3, true),
            0,
            List.of(features(6), features(6)),
            null,
            List.of(false, true)),
        taught(new FitNetLoss(), features(6), features(6).addi(1)),
        taught(new RelationalDistanceLoss(), features(7), features(6)),
        taught(new RelationalAngleLoss(), features(7), features(6)),
        taught(new SimilarityPreservingLoss(), features(7), features(6)),
        taught(new ProbabilisticKnowledgeTransferLoss(), features(7), features(6)),
        taught(new FeatureDistillationLoss(0.7), features(6).neg(), features(6)),
        taught(new JensenShannonLoss(0.3, 2), features(6).neg(), features(6)),
        taught(new StandardisedDistillationLoss(2), features(6).neg(), features(6)),
        taught(new DistLoss(2, 1, 2), features(6).neg(), features(6)),
        taught(new CurriculumTemperatureLoss(1, 20, 0, -1, 10), features(6).neg(), features(6)),
        taught(new VariationalInformationLoss(6, 5), features(6).neg(), features(6)),
        taught(new AttentionTransferLoss(2), normal(BATCH, 3, 2, 4), normal(BATCH, 2, 2, 4)),
        taught(new ChannelWiseLoss(2), normal(BATCH, 2, 2, 4).neg(), normal(BATCH, 2, 2, 4)),
        labelled(new LabelSmoothingLoss(0.2)),
        labelled(new AnnotatorCrossEntropyLoss(2)),
        taughtAndLabelled(new PseudoLabelsLoss(3)),
        taughtAndLabelled(new DecoupledDistillationLoss(1, 8, 4)),
        new Sample(
            new CausalCrossEntropyLoss(),
            0,
            List.of(normal(BATCH, STEPS, 9), words()),
            mask(),
            List.of(true, false)),
        taught(new SquaredErrorLoss(), features(6).neg(), features(6)),
        taught(new AbsoluteErrorLoss(), features(6).neg(), features(6)),
        taught(new HuberErrorLoss(0.5), features(6).neg(), features(6)),
        taught(new CosineDistanceLoss(), features(6).neg(), features(6)),
        taught(new PearsonDistillationLoss(), normal(2, 3, 2, 4).neg(), normal(2, 3, 4, 4)),
        taught(new PatientDistillationLoss(), features(6).addi(1), features(6)),
        new Sample(
            new AttentionMatchingLoss(),
            0,
            List.of(normal(BATCH, 3, STEPS, 5).neg(), normal(BATCH, 3, STEPS, 5)),
            mask(),
            List.of(false, true)),
        relations(new RelationDistillationLoss(2), false),
        relations(new IndependenceConstraintLoss(true), true),
        relations(new CommonConstraintLoss(), true));
  }

  /** A loss of a teacher and a student. */
  static Sample taught(Layer layer, INDArray teacher, INDArray student) {
    long parameters = layer.parameters().stream().mapToLong(Parameter::length).sum();
    return new Sample(layer, parameters, List.of(teacher, student), null, List.of(false, true));
  }

  static Sample labelled(Layer layer) {
    List<INDArray> inputs = List.of(features(BATCH), Nd4j.eye(BATCH));
    return new Sample(layer, 0, inputs, null, List.of(true, false));
  }

  static Sample taughtAndLabelled(Layer layer) {
    List<INDArray> inputs = List.of(features(BATCH).neg(), features(BATCH), Nd4j.eye(BATCH));
    return new Sample(layer, 0, inputs, null, List.of(false, true, false));
  }

  /** Returns the mask of an input as DL4J needs it: of ones for steps without a mask. */
  public static INDArray fullMask(Sample sample, int input) {
    INDArray array = sample.inputs().get(input);
    INDArray mask = sample.mask(input);
    boolean hasSteps = array.rank() == 3 || !array.dataType().isFPType();
    return mask == null && hasSteps ? Nd4j.ones(array.size(0), array.size(1)) : mask;
  }

  /** A loss of two sequences, the first of which may be a teacher's. */
  private static Sample relations(Layer layer, boolean first) {
    List<INDArray> inputs = List.of(normal(BATCH, STEPS, 6), normal(BATCH, STEPS, 4));
    return new Sample(layer, 0, inputs, mask(), List.of(first, true));
  }

  /** Those that read sequences with a mask. */
  public static Stream<Sample> masked() {
    return all().filter(sample -> sample.mask() != null);
  }

  private static Layer convolution(
      int inputs, int channels, int size, int stride, Border border, int groups, boolean bias) {
    return new ConvolutionLayer(
        inputs, channels, size, stride, border, groups, bias, Activation.ELU);
  }

  static Sample plain(Layer layer, long parameters, INDArray... inputs) {
    List<Boolean> wanted = Stream.of(inputs).map(input -> true).toList();
    return new Sample(layer, parameters, List.of(inputs), null, wanted);
  }

  static Sample sequence(Layer layer, long parameters) {
    return new Sample(layer, parameters, List.of(steps()), mask(), List.of(true));
  }

  static INDArray steps() {
    return normal(BATCH, STEPS, 6);
  }

  static INDArray features(int features) {
    return normal(BATCH, features);
  }

  static INDArray normal(long... shape) {
    Random random = new Random(shape[shape.length - 1]);
    INDArray array = Nd4j.zeros(shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, random.nextGaussian());
    }
    return array;
  }

  static INDArray words() {
    return Nd4j.createFromArray(
        new int[][] {{0, 1, 2, 3}, {4, 5, 0, 0}, {0, 0, 0, 0}, {0, 8, 0, 8}, {7, 0, 0, 0}});
  }

  /** A full sequence, a short one, an empty one, one with gaps and one of a single step. */
  static INDArray mask() {
    return Nd4j.createFromArray(
        new float[][] {{1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {1, 0, 0, 0}});
  }
}
