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
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.PyramidLoss;

/**
 * Distils {@link Painter} into {@link Reviewer}, as specified by {@link ReviewDistillation}.
 *
 * <pre>
 * role     network             parameters  multiply-adds     bytes
 * teacher  Painter                    893         20,988     4,292
 * student  Reviewer                 1,549         37,548    14,788
 * ratio    Painter : Reviewer    0.58 : 1       0.56 : 1  0.29 : 1
 *
 * loss       objective        reads                                          weight  multiply-adds
 * answers    CrossEntropy     student answer,                                   1.0              5
 *                             label annotated
 * early      PyramidDistance  teacher shapes,                           0.0 to 1.0,            768
 *                             student earlyFused                     linear in 20.0
 * late       PyramidDistance  teacher objects,                          0.0 to 1.0,            384
 *                             student deepFused                      linear in 20.0
 * projected  FitNet           teacher objects,                                  1.0            192
 *                             student projector.result
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ReviewDistillationDistiller extends Distiller {
  private final PainterGraph teacher;
  private final ReviewerGraph student;
  private final double answersWeight;
  private final double earlyWeight;
  private final double earlyWeightFrom;
  private final double earlyWeightEpochs;
  private final double earlyWeightAfter;
  private final double lateWeight;
  private final double lateWeightFrom;
  private final double lateWeightEpochs;
  private final double lateWeightAfter;
  private final double projectedWeight;

  private ReviewDistillationDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.earlyWeight = builder.earlyWeight;
    this.earlyWeightFrom = builder.earlyWeightFrom;
    this.earlyWeightEpochs = builder.earlyWeightEpochs;
    this.earlyWeightAfter = builder.earlyWeightAfter;
    this.lateWeight = builder.lateWeight;
    this.lateWeightFrom = builder.lateWeightFrom;
    this.lateWeightEpochs = builder.lateWeightEpochs;
    this.lateWeightAfter = builder.lateWeightAfter;
    this.projectedWeight = builder.projectedWeight;
    this.teacher = PainterGraph.builder().build();
    this.student = ReviewerGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.map.ReviewDistillation";
  }

  @Override
  public PainterGraph teacher() {
    return teacher;
  }

  @Override
  public ReviewerGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(ReviewerGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "early",
            new WeightSchedule(
                earlyWeight,
                earlyWeightFrom,
                earlyWeightEpochs,
                earlyWeightAfter,
                Ramp.LINEAR),
            new PyramidLoss(),
            LossInput.teacher(PainterGraph.SHAPES),
            LossInput.student(ReviewerGraph.EARLY_FUSED)),
        LossNode.of(
            "late",
            new WeightSchedule(
                lateWeight,
                lateWeightFrom,
                lateWeightEpochs,
                lateWeightAfter,
                Ramp.LINEAR),
            new PyramidLoss(),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(ReviewerGraph.DEEP_FUSED)),
        LossNode.of(
            "projected",
            projectedWeight,
            new FitNetLoss(),
            LossInput.teacher(PainterGraph.OBJECTS),
            LossInput.student(ReviewerGraph.PROJECTOR_RESULT)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double earlyWeight = 1.0;
    private double earlyWeightFrom = 0.0;
    private double earlyWeightEpochs = 20.0;
    private double earlyWeightAfter = 0.0;
    private double lateWeight = 1.0;
    private double lateWeightFrom = 0.0;
    private double lateWeightEpochs = 20.0;
    private double lateWeightAfter = 0.0;
    private double projectedWeight = 1.0;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code early}, of at least 0; 1.0 by default. */
    public Builder earlyWeight(double earlyWeight) {
      this.earlyWeight = Checks.atLeast("earlyWeight", earlyWeight, 0.0);
      return this;
    }

    /** Sets the initial weight of the loss {@code early}, of at least 0; 0.0 by default. */
    public Builder earlyWeightFrom(double earlyWeightFrom) {
      this.earlyWeightFrom = Checks.atLeast("earlyWeightFrom", earlyWeightFrom, 0.0);
      return this;
    }

    /** Sets the number of epochs of the weight change of the loss {@code early}, of at least 0; 20.0 by default. */
    public Builder earlyWeightEpochs(double earlyWeightEpochs) {
      this.earlyWeightEpochs = Checks.atLeast("earlyWeightEpochs", earlyWeightEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs before the weight change of the loss {@code early}, of at least 0; 0.0 by default. */
    public Builder earlyWeightAfter(double earlyWeightAfter) {
      this.earlyWeightAfter = Checks.atLeast("earlyWeightAfter", earlyWeightAfter, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code late}, of at least 0; 1.0 by default. */
    public Builder lateWeight(double lateWeight) {
      this.lateWeight = Checks.atLeast("lateWeight", lateWeight, 0.0);
      return this;
    }

    /** Sets the initial weight of the loss {@code late}, of at least 0; 0.0 by default. */
    public Builder lateWeightFrom(double lateWeightFrom) {
      this.lateWeightFrom = Checks.atLeast("lateWeightFrom", lateWeightFrom, 0.0);
      return this;
    }

    /** Sets the number of epochs of the weight change of the loss {@code late}, of at least 0; 20.0 by default. */
    public Builder lateWeightEpochs(double lateWeightEpochs) {
      this.lateWeightEpochs = Checks.atLeast("lateWeightEpochs", lateWeightEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs before the weight change of the loss {@code late}, of at least 0; 0.0 by default. */
    public Builder lateWeightAfter(double lateWeightAfter) {
      this.lateWeightAfter = Checks.atLeast("lateWeightAfter", lateWeightAfter, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code projected}, of at least 0; 1.0 by default. */
    public Builder projectedWeight(double projectedWeight) {
      this.projectedWeight = Checks.atLeast("projectedWeight", projectedWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "earlyWeight", "earlyWeightFrom", "earlyWeightEpochs", "earlyWeightAfter", "lateWeight", "lateWeightFrom", "lateWeightEpochs", "lateWeightAfter", "projectedWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "earlyWeight" -> earlyWeight(value);
        case "earlyWeightFrom" -> earlyWeightFrom(value);
        case "earlyWeightEpochs" -> earlyWeightEpochs(value);
        case "earlyWeightAfter" -> earlyWeightAfter(value);
        case "lateWeight" -> lateWeight(value);
        case "lateWeightFrom" -> lateWeightFrom(value);
        case "lateWeightEpochs" -> lateWeightEpochs(value);
        case "lateWeightAfter" -> lateWeightAfter(value);
        case "projectedWeight" -> projectedWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public ReviewDistillationDistiller build() {
      return new ReviewDistillationDistiller(this);
    }
  }
}
