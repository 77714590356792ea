package org.distill4j.examples.average;

import java.util.List;
import java.util.OptionalDouble;
import javax.annotation.processing.Generated;
import org.distill4j.examples.passes.Unsure;
import org.distill4j.examples.passes.UnsureGraph;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/**
 * Distils {@link Unsure} into {@link Unsure}, as specified by {@link MeanTeacher}.
 *
 * <pre>
 * role     network          parameters  multiply-adds     bytes
 * teacher  Unsure                  453            416       308
 * student  Unsure                  453            416       308
 * ratio    Unsure : Unsure    1.00 : 1       1.00 : 1  1.00 : 1
 *
 * loss         objective            reads                            weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated     1.0              5
 * consistency  VanillaDistillation  teacher answer, student answer      1.0              5
 *
 * The teacher is the moving average of the student.
 * Its values are computed in each step; nothing is recorded.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class MeanTeacherDistiller extends Distiller {
  private final UnsureGraph teacher;
  private final UnsureGraph student;
  private final double movingAverageDecay;
  private final double answersWeight;
  private final double consistencyWeight;
  private final double consistencyTemperature;
  private final boolean consistencyTemperatureSquared;

  private MeanTeacherDistiller(Builder builder) {
    this.movingAverageDecay = builder.movingAverageDecay;
    this.answersWeight = builder.answersWeight;
    this.consistencyWeight = builder.consistencyWeight;
    this.consistencyTemperature = builder.consistencyTemperature;
    this.consistencyTemperatureSquared = builder.consistencyTemperatureSquared;
    this.teacher = UnsureGraph.builder().build();
    this.student = UnsureGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.average.MeanTeacher";
  }

  @Override
  public UnsureGraph teacher() {
    return teacher;
  }

  @Override
  public OptionalDouble movingAverageDecay() {
    return OptionalDouble.of(movingAverageDecay);
  }

  @Override
  public UnsureGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(UnsureGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "consistency",
            consistencyWeight,
            new VanillaDistillationLoss(consistencyTemperature, consistencyTemperatureSquared),
            LossInput.teacher(UnsureGraph.ANSWER),
            LossInput.student(UnsureGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double movingAverageDecay = 0.99;
    private double answersWeight = 1.0;
    private double consistencyWeight = 1.0;
    private double consistencyTemperature = 1.0;
    private boolean consistencyTemperatureSquared = true;

    private Builder() {}

    /** Sets the {@code decay} of the moving average, from 0 to 1, excluding 1; 0.99 by default. */
    public Builder movingAverageDecay(double movingAverageDecay) {
      this.movingAverageDecay = Checks.range(
          "movingAverageDecay", movingAverageDecay, 0.0, 1.0, false, true);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code consistency}, of at least 0; 1.0 by default. */
    public Builder consistencyWeight(double consistencyWeight) {
      this.consistencyWeight = Checks.atLeast("consistencyWeight", consistencyWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code consistency}, above 0; 1.0 by default. */
    public Builder consistencyTemperature(double consistencyTemperature) {
      this.consistencyTemperature = Checks.above("consistencyTemperature", consistencyTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code consistency}; true by default. */
    public Builder consistencyTemperatureSquared(boolean consistencyTemperatureSquared) {
      this.consistencyTemperatureSquared = consistencyTemperatureSquared;
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("movingAverageDecay", "answersWeight", "consistencyWeight", "consistencyTemperature", "consistencyTemperatureSquared");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "movingAverageDecay" -> movingAverageDecay(value);
        case "answersWeight" -> answersWeight(value);
        case "consistencyWeight" -> consistencyWeight(value);
        case "consistencyTemperature" -> consistencyTemperature(value);
        case "consistencyTemperatureSquared" -> consistencyTemperatureSquared(Checks.flag(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public MeanTeacherDistiller build() {
      return new MeanTeacherDistiller(this);
    }
  }
}
