package org.distill4j.examples.teachers;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.loss.answer.AdaptiveTeachersLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.MixedTeachersLoss;

/**
 * Distils {@link Appearance} and {@link Motion} into {@link Both}, as specified by {@link WeighedTeachers}.
 *
 * <pre>
 * role     network                    parameters       multiply-adds              bytes
 * teacher  Appearance         33 * answers + 416  32 * answers + 384  4 * answers + 128
 * teacher  Motion             25 * answers + 168  24 * answers + 144   4 * answers + 96
 * student  Both                 5 * answers + 76    4 * answers + 72   4 * answers + 88
 * ratio    Appearance : Both            6.58 : 1            7.95 : 1           1.01 : 1
 * ratio    Motion : Both                4.96 : 1            5.93 : 1           1.00 : 1
 * Ratios for answers = 1,000.
 *
 * loss      objective         reads                                        weight    multiply-adds
 * answers   CrossEntropy      student answer, label annotated                 1.0          answers
 * mixed     MixedTeachers     student answer, teacher Appearance answer,      0.5      3 * answers
 *                             teacher Motion action
 * adaptive  AdaptiveTeachers  student answer, student hidden,                 0.5  3 * answers + 8
 *                             teacher Appearance answer,
 *                             teacher Motion action
 *
 * trained with the student, not saved  operation         parameters
 * mixed                                MixedTeachers              2
 * adaptive                             AdaptiveTeachers          12
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class WeighedTeachersDistiller extends Distiller {
  private final AppearanceGraph appearance;
  private final MotionGraph motion;
  private final BothGraph student;
  private final int answers;
  private final double answersWeight;
  private final double mixedWeight;
  private final double mixedTemperature;
  private final double mixedPenalty;
  private final double adaptiveWeight;
  private final double adaptiveTemperature;
  private final double adaptivePenalty;

  private WeighedTeachersDistiller(Builder builder) {
    this.answers = builder.answers;
    this.answersWeight = builder.answersWeight;
    this.mixedWeight = builder.mixedWeight;
    this.mixedTemperature = builder.mixedTemperature;
    this.mixedPenalty = builder.mixedPenalty;
    this.adaptiveWeight = builder.adaptiveWeight;
    this.adaptiveTemperature = builder.adaptiveTemperature;
    this.adaptivePenalty = builder.adaptivePenalty;
    this.appearance = AppearanceGraph.builder().answers(answers).build();
    this.motion = MotionGraph.builder().answers(answers).build();
    this.student = BothGraph.builder().answers(answers).build();
    Checks.requirement(
        answers > 1,
        "@CrossEntropy on 'answers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@MixedTeachers on 'mixed' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@AdaptiveTeachers on 'adaptive' requires classes > 1",
        "classes = " + answers);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.teachers.WeighedTeachers";
  }

  @Override
  public List<Teacher> teachers() {
    return List.of(
        new Teacher("Appearance", appearance, individualLosses()),
        new Teacher("Motion", motion, List.of()));
  }

  @Override
  public BothGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(BothGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "mixed",
            mixedWeight,
            new MixedTeachersLoss(2, mixedTemperature, mixedPenalty),
            LossInput.student(BothGraph.ANSWER),
            LossInput.teacher("Appearance", AppearanceGraph.ANSWER),
            LossInput.teacher("Motion", MotionGraph.ACTION))
            .parameters(2L),
        LossNode.of(
            "adaptive",
            adaptiveWeight,
            new AdaptiveTeachersLoss(2, 4, adaptiveTemperature, adaptivePenalty),
            LossInput.student(BothGraph.ANSWER),
            LossInput.student(BothGraph.HIDDEN),
            LossInput.teacher("Appearance", AppearanceGraph.ANSWER),
            LossInput.teacher("Motion", MotionGraph.ACTION))
            .parameters(12L));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private double answersWeight = 1.0;
    private double mixedWeight = 0.5;
    private double mixedTemperature = 4.0;
    private double mixedPenalty = 0.01;
    private double adaptiveWeight = 0.5;
    private double adaptiveTemperature = 5.0;
    private double adaptivePenalty = 0.1;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code mixed}, of at least 0; 0.5 by default. */
    public Builder mixedWeight(double mixedWeight) {
      this.mixedWeight = Checks.atLeast("mixedWeight", mixedWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code mixed}, above 0; 4.0 by default. */
    public Builder mixedTemperature(double mixedTemperature) {
      this.mixedTemperature = Checks.above("mixedTemperature", mixedTemperature, 0.0);
      return this;
    }

    /** Sets the {@code penalty} of the loss {@code mixed}, of at least 0; 0.01 by default. */
    public Builder mixedPenalty(double mixedPenalty) {
      this.mixedPenalty = Checks.atLeast("mixedPenalty", mixedPenalty, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code adaptive}, of at least 0; 0.5 by default. */
    public Builder adaptiveWeight(double adaptiveWeight) {
      this.adaptiveWeight = Checks.atLeast("adaptiveWeight", adaptiveWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code adaptive}, above 0; 5.0 by default. */
    public Builder adaptiveTemperature(double adaptiveTemperature) {
      this.adaptiveTemperature = Checks.above("adaptiveTemperature", adaptiveTemperature, 0.0);
      return this;
    }

    /** Sets the {@code penalty} of the loss {@code adaptive}, of at least 0; 0.1 by default. */
    public Builder adaptivePenalty(double adaptivePenalty) {
      this.adaptivePenalty = Checks.atLeast("adaptivePenalty", adaptivePenalty, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "mixedWeight", "mixedTemperature", "mixedPenalty", "adaptiveWeight", "adaptiveTemperature", "adaptivePenalty");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "mixedWeight" -> mixedWeight(value);
        case "mixedTemperature" -> mixedTemperature(value);
        case "mixedPenalty" -> mixedPenalty(value);
        case "adaptiveWeight" -> adaptiveWeight(value);
        case "adaptiveTemperature" -> adaptiveTemperature(value);
        case "adaptivePenalty" -> adaptivePenalty(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public WeighedTeachersDistiller build() {
      Checks.bound("answers", answers);
      return new WeighedTeachersDistiller(this);
    }
  }
}
