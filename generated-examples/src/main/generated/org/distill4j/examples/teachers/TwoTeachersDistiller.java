package org.distill4j.examples.teachers;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.loss.answer.ConfidentTeachersLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/**
 * Distils {@link Appearance} and {@link Motion} into {@link Both}, as specified by {@link TwoTeachers}.
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
 * loss        objective            reads                                     weight  multiply-adds
 * answers     CrossEntropy         student answer, label annotated              1.0        answers
 * appearance  VanillaDistillation  teacher Appearance answer,                   0.5        answers
 *                                  student answer
 * motion      VanillaDistillation  teacher Motion action, student answer       0.25        answers
 * confident   ConfidentTeachers    student answer, label annotated,             0.1        answers
 *                                  teacher Appearance answer,
 *                                  teacher Motion action
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class TwoTeachersDistiller extends Distiller {
  private final AppearanceGraph appearance;
  private final MotionGraph motion;
  private final BothGraph student;
  private final int answers;
  private final double answersWeight;
  private final double appearanceWeight;
  private final double appearanceTemperature;
  private final boolean appearanceTemperatureSquared;
  private final double motionWeight;
  private final double motionTemperature;
  private final boolean motionTemperatureSquared;
  private final double confidentWeight;
  private final double confidentTemperature;

  private TwoTeachersDistiller(Builder builder) {
    this.answers = builder.answers;
    this.answersWeight = builder.answersWeight;
    this.appearanceWeight = builder.appearanceWeight;
    this.appearanceTemperature = builder.appearanceTemperature;
    this.appearanceTemperatureSquared = builder.appearanceTemperatureSquared;
    this.motionWeight = builder.motionWeight;
    this.motionTemperature = builder.motionTemperature;
    this.motionTemperatureSquared = builder.motionTemperatureSquared;
    this.confidentWeight = builder.confidentWeight;
    this.confidentTemperature = builder.confidentTemperature;
    this.appearance = AppearanceGraph.builder().answers(answers).build();
    this.motion = MotionGraph.builder().answers(answers).build();
    this.student = BothGraph.builder().answers(answers).build();
    Checks.requirement(
        answers > 1,
        "@CrossEntropy on 'answers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@VanillaDistillation on 'appearance' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@ConfidentTeachers on 'confident' requires classes > 1",
        "classes = " + answers);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.teachers.TwoTeachers";
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
            "appearance",
            appearanceWeight,
            new VanillaDistillationLoss(appearanceTemperature, appearanceTemperatureSquared),
            LossInput.teacher("Appearance", AppearanceGraph.ANSWER),
            LossInput.student(BothGraph.ANSWER)),
        LossNode.of(
            "motion",
            motionWeight,
            new VanillaDistillationLoss(motionTemperature, motionTemperatureSquared),
            LossInput.teacher("Motion", MotionGraph.ACTION),
            LossInput.student(BothGraph.ANSWER)),
        LossNode.of(
            "confident",
            confidentWeight,
            new ConfidentTeachersLoss(confidentTemperature),
            LossInput.student(BothGraph.ANSWER),
            LossInput.label("annotated"),
            LossInput.teacher("Appearance", AppearanceGraph.ANSWER),
            LossInput.teacher("Motion", MotionGraph.ACTION)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private double answersWeight = 1.0;
    private double appearanceWeight = 0.5;
    private double appearanceTemperature = 2.0;
    private boolean appearanceTemperatureSquared = true;
    private double motionWeight = 0.25;
    private double motionTemperature = 4.0;
    private boolean motionTemperatureSquared = true;
    private double confidentWeight = 0.1;
    private double confidentTemperature = 4.0;

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

    /** Sets the weight of the loss {@code appearance}, of at least 0; 0.5 by default. */
    public Builder appearanceWeight(double appearanceWeight) {
      this.appearanceWeight = Checks.atLeast("appearanceWeight", appearanceWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code appearance}, above 0; 2.0 by default. */
    public Builder appearanceTemperature(double appearanceTemperature) {
      this.appearanceTemperature = Checks.above("appearanceTemperature", appearanceTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code appearance}; true by default. */
    public Builder appearanceTemperatureSquared(boolean appearanceTemperatureSquared) {
      this.appearanceTemperatureSquared = appearanceTemperatureSquared;
      return this;
    }

    /** Sets the weight of the loss {@code motion}, of at least 0; 0.25 by default. */
    public Builder motionWeight(double motionWeight) {
      this.motionWeight = Checks.atLeast("motionWeight", motionWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code motion}, above 0; 4.0 by default. */
    public Builder motionTemperature(double motionTemperature) {
      this.motionTemperature = Checks.above("motionTemperature", motionTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code motion}; true by default. */
    public Builder motionTemperatureSquared(boolean motionTemperatureSquared) {
      this.motionTemperatureSquared = motionTemperatureSquared;
      return this;
    }

    /** Sets the weight of the loss {@code confident}, of at least 0; 0.1 by default. */
    public Builder confidentWeight(double confidentWeight) {
      this.confidentWeight = Checks.atLeast("confidentWeight", confidentWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code confident}, above 0; 4.0 by default. */
    public Builder confidentTemperature(double confidentTemperature) {
      this.confidentTemperature = Checks.above("confidentTemperature", confidentTemperature, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "appearanceWeight", "appearanceTemperature", "appearanceTemperatureSquared", "motionWeight", "motionTemperature", "motionTemperatureSquared", "confidentWeight", "confidentTemperature");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "appearanceWeight" -> appearanceWeight(value);
        case "appearanceTemperature" -> appearanceTemperature(value);
        case "appearanceTemperatureSquared" -> appearanceTemperatureSquared(Checks.flag(name, value));
        case "motionWeight" -> motionWeight(value);
        case "motionTemperature" -> motionTemperature(value);
        case "motionTemperatureSquared" -> motionTemperatureSquared(Checks.flag(name, value));
        case "confidentWeight" -> confidentWeight(value);
        case "confidentTemperature" -> confidentTemperature(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public TwoTeachersDistiller build() {
      Checks.bound("answers", answers);
      return new TwoTeachersDistiller(this);
    }
  }
}
