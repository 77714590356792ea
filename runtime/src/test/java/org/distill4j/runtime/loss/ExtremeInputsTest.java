package org.distill4j.runtime.loss;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerSamples;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.LossSamples;
import org.distill4j.runtime.loss.answer.AnnotatorCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.PseudoLabelsLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.feature.ChannelWiseLoss;
import org.distill4j.runtime.loss.feature.FeatureDistillationLoss;
import org.distill4j.runtime.loss.ranking.LambdaLoss;
import org.distill4j.runtime.loss.ranking.ListMleLoss;
import org.distill4j.runtime.loss.ranking.ListNetLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.loss.ranking.RankNetLoss;
import org.distill4j.runtime.loss.ranking.StochasticListNetLoss;
import org.distill4j.runtime.ranking.list.LambdaWeights;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values and gradients of all losses at the ends of their inputs' range, in single precision. */
class ExtremeInputsTest {

  /** Layers in front of a loss are no losses. */
  private static final String LOSSES = "org\\.distill4j\\.runtime\\.loss(?!\\.connector).*";

  private static final int CLASSES = 5;
  private static final double[] TEMPERATURES = {0.01, 1e3};

  /** The value of element i of an input. */
  private record Filling(String name, IntToDoubleFunction student, IntToDoubleFunction teacher) {}

  private static final List<Filling> FILLINGS =
      List.of(
          new Filling("zeros", i -> 0, i -> 0),
          new Filling("equal", i -> 1, i -> 1),
          new Filling("zero student", i -> 0, ExtremeInputsTest::drawn),
          new Filling("zero teacher", ExtremeInputsTest::drawn, i -> 0),
          new Filling("equal student", i -> 3, ExtremeInputsTest::drawn),
          new Filling("equal teacher", ExtremeInputsTest::drawn, i -> 3),
          new Filling("the same", ExtremeInputsTest::drawn, ExtremeInputsTest::drawn),
          new Filling("opposite", ExtremeInputsTest::drawn, i -> -drawn(i)),
          new Filling("large", i -> 1e4 * sign(i), i -> 1e4 * sign(i)),
          new Filling("large and opposite", i -> 1e4 * sign(i), i -> -1e4 * sign(i)),
          new Filling("large and drawn", i -> 1e4 * drawn(i), i -> 1e4 * drawn(i + 1)),
          new Filling("one hot", ExtremeInputsTest::oneHot, i -> oneHot(i + 1)),
          new Filling("one hot teacher", ExtremeInputsTest::drawn, ExtremeInputsTest::oneHot),
          new Filling("tiny", i -> 1e-30 * drawn(i), i -> 1e-30 * drawn(i + 1)),
          new Filling("nearly equal", i -> 1 + 1e-7 * drawn(i), i -> 1 + 1e-7 * drawn(i + 1)));

  private static double drawn(int i) {
    return new Random(31L * i + 7).nextGaussian();
  }

  private static double sign(int i) {
    return drawn(i) < 0 ? -1 : 1;
  }

  private static double oneHot(int i) {
    return i % CLASSES == 2 ? 1e4 : -1e4;
  }

  static Stream<Sample> losses() {
    Stream<Sample> samples = LayerSamples.all().filter(sample -> isLoss(sample.layer().getClass()));
    return Stream.of(samples, ofScores(), ranking()).flatMap(each -> each);
  }

  private static boolean isLoss(Class<?> type) {
    return type.getPackageName().matches(LOSSES);
  }

  /** Losses at the ends of the ranges of their settings, for a few and for one class. */
  private static Stream<Sample> ofScores() {
    List<Sample> samples = new ArrayList<>();
    for (int classes : new int[] {CLASSES, 1}) {
      for (double temperature : TEMPERATURES) {
        samples.add(taught(classes, new VanillaDistillationLoss(temperature, true)));
        samples.add(taught(classes, new VanillaDistillationLoss(temperature, false)));
        samples.add(taught(classes, new JensenShannonLoss(0.5, temperature)));
        samples.add(taught(classes, new JensenShannonLoss(1e-3, temperature)));
        samples.add(taught(classes, new JensenShannonLoss(1, temperature)));
        samples.add(taught(classes, new StandardisedDistillationLoss(temperature)));
        samples.add(taught(classes, new DistLoss(2, 2, temperature)));
        samples.add(taught(classes, new FeatureDistillationLoss(temperature)));
        LossSamples.extreme(classes, temperature).forEach(samples::add);
        samples.add(taught(classes, new CurriculumTemperatureLoss(temperature, 20, 0, -1, 10)));
        samples.add(labelled(classes, new DecoupledDistillationLoss(1, 8, temperature)));
        samples.add(
            new Sample(
                new ChannelWiseLoss(temperature),
                0,
                List.of(Nd4j.zeros(2, 3, 2, classes), Nd4j.zeros(2, 3, 2, classes)),
                null,
                List.of(false, true)));
      }
      samples.add(labelled(classes, new PseudoLabelsLoss(1)));
      for (double smoothing : new double[] {0, 1}) {
        samples.add(own(classes, new LabelSmoothingLoss(smoothing)));
      }
      samples.add(own(classes, new AnnotatorCrossEntropyLoss(1e-3)));
    }
    return samples.stream();
  }

  private static Stream<Sample> ranking() {
    List<Sample> samples = new ArrayList<>();
    for (int classes : new int[] {CLASSES, 1}) {
      samples.add(taught(classes, new ListNetLoss(Sampling.FULL, 1, 0, 0)));
      samples.add(taught(classes, new StochasticListNetLoss(Sampling.FULL, 1, 0, 0, 1)));
      samples.add(taught(classes, new ListMleLoss(Sampling.FULL, 1, 0, 0)));
      samples.add(taught(classes, new RankNetLoss(Sampling.FULL, 1, 0, 0)));
      for (LambdaWeights weights : LambdaWeights.values()) {
        for (Reduction reduction : Reduction.values()) {
          Layer loss = new LambdaLoss(Sampling.FULL, 1, 0, 0, weights, 1e3, 10, 0, reduction);
          samples.add(taught(classes, loss));
        }
      }
      for (Margins margins : Margins.values()) {
        boolean passes = margins == Margins.OPTIMAL_TRANSPORT || margins == Margins.UNCERTAINTY;
        for (double regularisation : new double[] {1, 0.01}) {
          Layer loss = new PairwiseRankingLoss(1, margins, true, regularisation, 0.01, 100);
          samples.add(passes ? withPasses(classes, loss) : taught(classes, loss));
        }
      }
    }
    return samples.stream();
  }

  private static INDArray scores(int classes) {
    return Nd4j.zeros(DataType.FLOAT, 4, classes);
  }

  private static INDArray labels(int classes) {
    INDArray labels = scores(classes);
    labels.putScalar(0, 0, 1);
    labels.putScalar(1, classes - 1, 1);
    return labels;
  }

  private static Sample taught(int classes, Layer layer) {
    return new Sample(
        layer, 0, List.of(scores(classes), scores(classes)), null, List.of(false, true));
  }

  private static Sample withPasses(int classes, Layer layer) {
    INDArray passes = Nd4j.zeros(DataType.FLOAT, 4, 3, classes);
    return new Sample(
        layer,
        0,
        List.of(scores(classes), passes, scores(classes)),
        null,
        List.of(false, false, true));
  }

  private static Sample own(int classes, Layer layer) {
    return new Sample(
        layer, 0, List.of(scores(classes), labels(classes)), null, List.of(true, false));
  }

  private static Sample labelled(int classes, Layer layer) {
    return new Sample(
        layer,
        0,
        List.of(scores(classes), scores(classes), labels(classes)),
        null,
        List.of(false, true, false));
  }

  @Test
  void everyLossIsTried() {
    Set<String> tried =
        losses().map(it -> it.layer().getClass().getSimpleName()).collect(Collectors.toSet());
    Set<String> missing =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.distill4j.runtime.loss", "org.distill4j.runtime.layer")
                .stream()
                .filter(type -> type.isAssignableTo(Layer.class) && type.isRecord())
                .filter(type -> type.getPackageName().matches(LOSSES))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .filter(name -> !tried.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

    // These prepare a loss, read what was prepared, or are the value or the mean of others.
    assertThat(missing)
        .containsExactly(
            "CandidatePreparation",
            "ListPreparation",
            "NetworkLoss",
            "PairwisePreparation",
            "PreparedCandidateLoss",
            "PreparedPairwiseRankingLoss",
            "RoundsLoss");
  }

  @ParameterizedTest
  @MethodSource("losses")
  void valuesAndGradientsAreFinite(Sample sample) {
    for (Filling filling : FILLINGS) {
      for (boolean whole : new boolean[] {true, false}) {
        check(sample, filling, whole, false);
      }
      if (sample.mask() != null) {
        check(sample, filling, true, true);
      }
    }
  }

  private static void check(Sample sample, Filling filling, boolean whole, boolean allMasked) {
    String size = whole ? "" : ", batch of one";
    String masked = allMasked ? ", all steps masked" : "";
    String what = sample + ", " + filling.name() + size + masked;
    LayerRun run =
        new LayerRun(sample.layer(), true, KernelSelection.kernels(DataType.FLOAT), DataType.FLOAT);
    for (int i = 0; i < sample.inputs().size(); i++) {
      INDArray mask = sample.mask(i);
      if (mask != null) {
        mask = first(allMasked ? mask.mul(0) : mask, whole);
      }
      run.input(first(filled(sample, i, filling), whole), mask, sample.differentiable().get(i));
    }
    run.drawParameters(3, 0.5);
    requireFinite(what, run.forward());
    run.backward(Nd4j.ones(DataType.FLOAT, 1));
    for (String name : run.parameterNames()) {
      requireFinite(what + ", gradient of " + name, run.gradient(name));
    }
    for (int i = 0; i < sample.inputs().size(); i++) {
      if (sample.differentiable().get(i)) {
        requireFinite(what + ", gradient of input " + i, run.inputGradient(i));
      }
    }
  }

  private static INDArray first(INDArray array, boolean whole) {
    return whole ? array : array.slice(0).dup('c').reshape('c', batchOfOne(array.shape()));
  }

  private static long[] batchOfOne(long[] shape) {
    long[] one = shape.clone();
    one[0] = 1;
    return one;
  }

  /** Fills an input, unless it holds labels or numbers of examples. */
  private static INDArray filled(Sample sample, int input, Filling filling) {
    INDArray array = sample.inputs().get(input);
    boolean student = sample.differentiable().get(input);
    boolean isLabel =
        !student && (!array.dataType().isFPType() || array.maxNumber().doubleValue() == 1);
    if (isLabel || array == LossSamples.NUMBERS) {
      return array;
    }
    IntToDoubleFunction values = student ? filling.student() : filling.teacher();
    double[] flat = IntStream.range(0, (int) array.length()).mapToDouble(values).toArray();
    return Nd4j.createFromArray(flat).castTo(DataType.FLOAT).reshape('c', array.shape());
  }

  private static void requireFinite(String what, INDArray array) {
    for (double value : HostArrays.doubles(array)) {
      assertWithMessage("%s: %s", what, value).that(Double.isFinite(value)).isTrue();
    }
  }
}
