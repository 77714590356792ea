package org.distill4j.examples.regression;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.regression.AbsoluteErrorLoss;
import org.distill4j.runtime.loss.regression.HuberErrorLoss;
import org.distill4j.runtime.loss.regression.SquaredErrorLoss;

/**
 * Distils {@link Estimator} into {@link SmallEstimator}, as specified by {@link EstimatorDistillation}.
 *
 * <pre>
 * role     network                     parameters  multiply-adds     bytes
 * teacher  Estimator                          258            224       136
 * student  SmallEstimator                      34             28        24
 * ratio    Estimator : SmallEstimator    7.59 : 1       8.00 : 1  5.67 : 1
 *
 * loss       objective      reads                               weight  multiply-adds
 * error      HuberError     student position, label surveyed       1.0              2
 * deviation  AbsoluteError  student position, label surveyed       0.1              2
 * imitation  SquaredError   teacher position, student position     1.0              2
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class EstimatorDistillationDistiller extends Distiller {
  private final EstimatorGraph teacher;
  private final SmallEstimatorGraph student;
  private final double errorWeight;
  private final double errorDelta;
  private final double deviationWeight;
  private final double imitationWeight;

  private EstimatorDistillationDistiller(Builder builder) {
    this.errorWeight = builder.errorWeight;
    this.errorDelta = builder.errorDelta;
    this.deviationWeight = builder.deviationWeight;
    this.imitationWeight = builder.imitationWeight;
    this.teacher = EstimatorGraph.builder().build();
    this.student = SmallEstimatorGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.regression.EstimatorDistillation";
  }

  @Override
  public EstimatorGraph teacher() {
    return teacher;
  }

  @Override
  public SmallEstimatorGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "error",
            errorWeight,
            new HuberErrorLoss(errorDelta),
            LossInput.student(SmallEstimatorGraph.POSITION),
            LossInput.label("surveyed")),
        LossNode.of(
            "deviation",
            deviationWeight,
            new AbsoluteErrorLoss(),
            LossInput.student(SmallEstimatorGraph.POSITION),
            LossInput.label("surveyed")),
        LossNode.of(
            "imitation",
            imitationWeight,
            new SquaredErrorLoss(),
            LossInput.teacher(EstimatorGraph.POSITION),
            LossInput.student(SmallEstimatorGraph.POSITION)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double errorWeight = 1.0;
    private double errorDelta = 0.5;
    private double deviationWeight = 0.1;
    private double imitationWeight = 1.0;

    private Builder() {}

    /** Sets the weight of the loss {@code error}, of at least 0; 1.0 by default. */
    public Builder errorWeight(double errorWeight) {
      this.errorWeight = Checks.atLeast("errorWeight", errorWeight, 0.0);
      return this;
    }

    /** Sets the {@code delta} of the loss {@code error}, above 0; 0.5 by default. */
    public Builder errorDelta(double errorDelta) {
      this.errorDelta = Checks.above("errorDelta", errorDelta, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code deviation}, of at least 0; 0.1 by default. */
    public Builder deviationWeight(double deviationWeight) {
      this.deviationWeight = Checks.atLeast("deviationWeight", deviationWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code imitation}, of at least 0; 1.0 by default. */
    public Builder imitationWeight(double imitationWeight) {
      this.imitationWeight = Checks.atLeast("imitationWeight", imitationWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("errorWeight", "errorDelta", "deviationWeight", "imitationWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "errorWeight" -> errorWeight(value);
        case "errorDelta" -> errorDelta(value);
        case "deviationWeight" -> deviationWeight(value);
        case "imitationWeight" -> imitationWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public EstimatorDistillationDistiller build() {
      return new EstimatorDistillationDistiller(this);
    }
  }
}
