package org.distill4j.examples.map;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.schedule.Ramp;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.connector.ConnectorLayer;
import org.distill4j.runtime.loss.connector.DeepRegressorLayer;
import org.distill4j.runtime.loss.connector.MaskedGenerationLayer;
import org.distill4j.runtime.loss.feature.ActivationBoundaryLoss;
import org.distill4j.runtime.loss.feature.FactorTransferLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.FlowLoss;
import org.distill4j.runtime.loss.feature.NeuronSelectivityLoss;
import org.distill4j.runtime.loss.feature.OverhaulLoss;
import org.distill4j.runtime.loss.feature.PyramidLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;

/**
 * Distils {@link Painter} into {@link Sketcher}, as specified by {@link MapObjectives}.
 *
 * <pre>
 * role     network             parameters  multiply-adds     bytes
 * teacher  Painter                    893         20,988     4,292
 * student  Sketcher                   453         11,688     2,868
 * ratio    Painter : Sketcher    1.97 : 1       1.80 : 1  1.50 : 1
 *
 * loss         objective               reads                                             weight  multiply-adds
 * answers      CrossEntropy            student answer, label annotated                      1.0              5
 * boundaries   ActivationBoundary      teacher raw,                                       0.003          1,920
 *                                      student raw through Regressor
 * overhaul     OverhaulDistillation    teacher raw,                                       0.001          2,688
 *                                      student raw through Connector
 * selectivity  NeuronSelectivity       teacher shapes, student shapes                      50.0          6,400
 * flow         SolutionFlow            teacher shapes, teacher objects,                     1.0          4,224
 *                                      student shapes through Regressor,
 *                                      student objects through Regressor
 * factors      FactorTransfer          teacher objects,                                   200.0          1,728
 *                                      student objects through Regressor
 * information  VariationalInformation  teacher objects,                                     1.0          6,528
 *                                      student objects through DeepRegressor
 * generated    FitNet                  teacher objects,                                     1.0         43,200
 *                                      student objects through MaskedGeneration
 * review       PyramidDistance         teacher objects,                             0.0 to 1.0,          1,920
 *                                      student objects through Regressor         linear in 20.0
 *
 * trained with the student, not saved  operation               parameters
 * boundaries: own                      Regressor                       30
 * overhaul: own                        Connector                       36
 * flow: ownShapes                      Regressor                       30
 * flow: ownObjects                     Regressor                      108
 * factors: own                         Regressor                      108
 * information                          VariationalInformation          12
 * information: own                     DeepRegressor                  384
 * generated: own                       MaskedGeneration             2,724
 * review: own                          Regressor                      108
 *
 * kept from step to step, not saved  operation             numbers
 * overhaul                           OverhaulDistillation       12
 * overhaul: own                      Connector                  12
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class MapObjectivesDistiller extends Distiller {
  private final PainterGraph teacher;
  private final SketcherGraph student;
  private final double answersWeight;
  private final double boundariesWeight;
  private final double boundariesMargin;
  private final double overhaulWeight;
  private final double overhaulMomentum;
  private final boolean overhaulMeasured;
  private final double selectivityWeight;
  private final double flowWeight;
  private final double factorsWeight;
  private final int factorsPower;
  private final double informationWeight;
  private final double informationFirstVariance;
  private final double generatedWeight;
  private final double reviewWeight;
  private final double reviewWeightFrom;
  private final double reviewWeightEpochs;
  private final double reviewWeightAfter;

  private MapObjectivesDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.boundariesWeight = builder.boundariesWeight;
    this.boundariesMargin = builder.boundariesMargin;
    this.overhaulWeight = builder.overhaulWeight;
    this.overhaulMomentum = builder.overhaulMomentum;
    this.overhaulMeasured = builder.overhaulMeasured;
    this.selectivityWeight = builder.selectivityWeight;
    this.flowWeight = builder.flowWeight;
    this.factorsWeight = builder.factorsWeight;
    this.factorsPower = builder.factorsPower;
    this.informationWeight = builder.informationWeight;
    this.informationFirstVariance = builder.informationFirstVariance;
    this.generatedWeight = builder.generatedWeight;
    this.reviewWeight = builder.reviewWeight;
    this.reviewWeightFrom = builder.reviewWeightFrom;
    this.reviewWeightEpochs = builder.reviewWeightEpochs;
    this.reviewWeightAfter = builder.reviewWeightAfter;
    this.teacher = PainterGraph.builder().build();
    this.student = SketcherGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.map.MapObjectives";
  }

  @Override
  public PainterGraph teacher() {
    return teacher;
  }

  @Override
  public SketcherGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SketcherGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "boundaries",
            boundariesWeight,
            new ActivationBoundaryLoss(boundariesMargin),
            LossInput.teacher(PainterGraph.RAW),
            LossInput.student(SketcherGraph.RAW)
                .through(new RegressorLayer(4, 6, true)))
            .parameters(30L),
        LossNode.of(
            "overhaul",
            overhaulWeight,
            new OverhaulLoss(6, overhaulMomentum, overhaulMeasured),
            LossInput.teacher(PainterGraph.RAW),
            LossInput.student(SketcherGraph.RAW)
                .through(new ConnectorLayer(4, 6)))
            .parameters(36L)
            .state(24L),
        LossNode.of(
            "selectivity",
            selectivityWeight,
            new NeuronSelectivityLoss(),
            LossInput.teacher(PainterGraph.SHAPES),
            LossInput.student(SketcherGraph.SHAPES)),
        LossNode.of(
            "flow",
            flowWeight,
            new FlowLoss(),
            LossInput.teacher(PainterGraph.SHAPES),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(SketcherGraph.SHAPES)
                .through(new RegressorLayer(4, 6, true)),
            LossInput.student(SketcherGraph.OBJECTS)
                .through(new RegressorLayer(8, 12, true)))
            .parameters(138L),
        LossNode.of(
            "factors",
            factorsWeight,
            new FactorTransferLoss(factorsPower),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(SketcherGraph.OBJECTS)
                .through(new RegressorLayer(8, 12, true)))
            .parameters(108L),
        LossNode.of(
            "information",
            informationWeight,
            new VariationalInformationLoss(12, informationFirstVariance),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(SketcherGraph.OBJECTS)
                .through(new DeepRegressorLayer(8, 12)))
            .parameters(396L),
        LossNode.of(
            "generated",
            generatedWeight,
            new FitNetLoss(),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(SketcherGraph.OBJECTS)
                .through(new MaskedGenerationLayer(8, 12, 0.65, false)))
            .parameters(2724L),
        LossNode.of(
            "review",
            new WeightSchedule(
                reviewWeight,
                reviewWeightFrom,
                reviewWeightEpochs,
                reviewWeightAfter,
                Ramp.LINEAR),
            new PyramidLoss(),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(SketcherGraph.OBJECTS)
                .through(new RegressorLayer(8, 12, true)))
            .parameters(108L));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double boundariesWeight = 0.003;
    private double boundariesMargin = 1.0;
    private double overhaulWeight = 0.001;
    private double overhaulMomentum = 0.1;
    private boolean overhaulMeasured = true;
    private double selectivityWeight = 50.0;
    private double flowWeight = 1.0;
    private double factorsWeight = 200.0;
    private int factorsPower = 1;
    private double informationWeight = 1.0;
    private double informationFirstVariance = 5.0;
    private double generatedWeight = 1.0;
    private double reviewWeight = 1.0;
    private double reviewWeightFrom = 0.0;
    private double reviewWeightEpochs = 20.0;
    private double reviewWeightAfter = 0.0;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code boundaries}, of at least 0; 0.003 by default. */
    public Builder boundariesWeight(double boundariesWeight) {
      this.boundariesWeight = Checks.atLeast("boundariesWeight", boundariesWeight, 0.0);
      return this;
    }

    /** Sets the {@code margin} of the loss {@code boundaries}, of at least 0; 1.0 by default. */
    public Builder boundariesMargin(double boundariesMargin) {
      this.boundariesMargin = Checks.atLeast("boundariesMargin", boundariesMargin, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code overhaul}, of at least 0; 0.001 by default. */
    public Builder overhaulWeight(double overhaulWeight) {
      this.overhaulWeight = Checks.atLeast("overhaulWeight", overhaulWeight, 0.0);
      return this;
    }

    /** Sets the {@code momentum} of the loss {@code overhaul}, from 0 to 1, excluding 0; 0.1 by default. */
    public Builder overhaulMomentum(double overhaulMomentum) {
      this.overhaulMomentum = Checks.range(
          "overhaulMomentum", overhaulMomentum, 0.0, 1.0, true, false);
      return this;
    }

    /** Sets the {@code measured} of the loss {@code overhaul}; true by default. */
    public Builder overhaulMeasured(boolean overhaulMeasured) {
      this.overhaulMeasured = overhaulMeasured;
      return this;
    }

    /** Sets the weight of the loss {@code selectivity}, of at least 0; 50.0 by default. */
    public Builder selectivityWeight(double selectivityWeight) {
      this.selectivityWeight = Checks.atLeast("selectivityWeight", selectivityWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code flow}, of at least 0; 1.0 by default. */
    public Builder flowWeight(double flowWeight) {
      this.flowWeight = Checks.atLeast("flowWeight", flowWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code factors}, of at least 0; 200.0 by default. */
    public Builder factorsWeight(double factorsWeight) {
      this.factorsWeight = Checks.atLeast("factorsWeight", factorsWeight, 0.0);
      return this;
    }

    /** Sets the {@code power} of the loss {@code factors}, from 1 to 2; 1 by default. */
    public Builder factorsPower(int factorsPower) {
      this.factorsPower = Checks.range(
          "factorsPower", factorsPower, 1.0, 2.0, false, false);
      return this;
    }

    /** Sets the weight of the loss {@code information}, of at least 0; 1.0 by default. */
    public Builder informationWeight(double informationWeight) {
      this.informationWeight = Checks.atLeast("informationWeight", informationWeight, 0.0);
      return this;
    }

    /** Sets the {@code firstVariance} of the loss {@code information}, above 1.0E-5; 5.0 by default. */
    public Builder informationFirstVariance(double informationFirstVariance) {
      this.informationFirstVariance = Checks.above("informationFirstVariance", informationFirstVariance, 1.0E-5);
      return this;
    }

    /** Sets the weight of the loss {@code generated}, of at least 0; 1.0 by default. */
    public Builder generatedWeight(double generatedWeight) {
      this.generatedWeight = Checks.atLeast("generatedWeight", generatedWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code review}, of at least 0; 1.0 by default. */
    public Builder reviewWeight(double reviewWeight) {
      this.reviewWeight = Checks.atLeast("reviewWeight", reviewWeight, 0.0);
      return this;
    }

    /** Sets the initial weight of the loss {@code review}, of at least 0; 0.0 by default. */
    public Builder reviewWeightFrom(double reviewWeightFrom) {
      this.reviewWeightFrom = Checks.atLeast("reviewWeightFrom", reviewWeightFrom, 0.0);
      return this;
    }

    /** Sets the number of epochs of the weight change of the loss {@code review}, of at least 0; 20.0 by default. */
    public Builder reviewWeightEpochs(double reviewWeightEpochs) {
      this.reviewWeightEpochs = Checks.atLeast("reviewWeightEpochs", reviewWeightEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs before the weight change of the loss {@code review}, of at least 0; 0.0 by default. */
    public Builder reviewWeightAfter(double reviewWeightAfter) {
      this.reviewWeightAfter = Checks.atLeast("reviewWeightAfter", reviewWeightAfter, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "boundariesWeight", "boundariesMargin", "overhaulWeight", "overhaulMomentum", "overhaulMeasured", "selectivityWeight", "flowWeight", "factorsWeight", "factorsPower", "informationWeight", "informationFirstVariance", "generatedWeight", "reviewWeight", "reviewWeightFrom", "reviewWeightEpochs", "reviewWeightAfter");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "boundariesWeight" -> boundariesWeight(value);
        case "boundariesMargin" -> boundariesMargin(value);
        case "overhaulWeight" -> overhaulWeight(value);
        case "overhaulMomentum" -> overhaulMomentum(value);
        case "overhaulMeasured" -> overhaulMeasured(Checks.flag(name, value));
        case "selectivityWeight" -> selectivityWeight(value);
        case "flowWeight" -> flowWeight(value);
        case "factorsWeight" -> factorsWeight(value);
        case "factorsPower" -> factorsPower(Checks.whole(name, value));
        case "informationWeight" -> informationWeight(value);
        case "informationFirstVariance" -> informationFirstVariance(value);
        case "generatedWeight" -> generatedWeight(value);
        case "reviewWeight" -> reviewWeight(value);
        case "reviewWeightFrom" -> reviewWeightFrom(value);
        case "reviewWeightEpochs" -> reviewWeightEpochs(value);
        case "reviewWeightAfter" -> reviewWeightAfter(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public MapObjectivesDistiller build() {
      return new MapObjectivesDistiller(this);
    }
  }
}
