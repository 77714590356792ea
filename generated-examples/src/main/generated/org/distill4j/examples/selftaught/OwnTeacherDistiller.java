package org.distill4j.examples.selftaught;

import java.util.List;
import java.util.OptionalDouble;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;

/**
 * Distils {@link Pupil} into {@link Pupil}, as specified by {@link OwnTeacher}.
 *
 * <pre>
 * role     network        parameters  multiply-adds     bytes
 * teacher  Pupil                 166            144        88
 * student  Pupil                 166            144        88
 * ratio    Pupil : Pupil    1.00 : 1       1.00 : 1  1.00 : 1
 *
 * loss          objective            reads                            weight  multiply-adds
 * answers       CrossEntropy         student answer, label annotated     1.0              3
 * earlyAnswers  CrossEntropy         student early, label annotated      1.0              3
 * softAnswers   VanillaDistillation  teacher answer, student early       1.0              3
 * hint          FitNet               teacher deep, student shallow       0.1              8
 *
 * The teacher is the moving average of the student.
 * Its values are computed in each step; nothing is recorded.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class OwnTeacherDistiller extends Distiller {
  private final PupilGraph teacher;
  private final PupilGraph student;
  private final double movingAverageDecay;
  private final double answersWeight;
  private final double earlyAnswersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;
  private final double hintWeight;

  private OwnTeacherDistiller(Builder builder) {
    this.movingAverageDecay = builder.movingAverageDecay;
    this.answersWeight = builder.answersWeight;
    this.earlyAnswersWeight = builder.earlyAnswersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.hintWeight = builder.hintWeight;
    this.teacher = PupilGraph.builder().build();
    this.student = PupilGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.selftaught.OwnTeacher";
  }

  @Override
  public PupilGraph teacher() {
    return teacher;
  }

  @Override
  public OptionalDouble movingAverageDecay() {
    return OptionalDouble.of(movingAverageDecay);
  }

  @Override
  public PupilGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(PupilGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "earlyAnswers",
            earlyAnswersWeight,
            new CrossEntropyLoss(),
            LossInput.student(PupilGraph.EARLY),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(PupilGraph.ANSWER),
            LossInput.student(PupilGraph.EARLY)),
        LossNode.of(
            "hint",
            hintWeight,
            new FitNetLoss(),
            LossInput.teacher(PupilGraph.DEEP),
            LossInput.student(PupilGraph.SHALLOW)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double movingAverageDecay = 0.0;
    private double answersWeight = 1.0;
    private double earlyAnswersWeight = 1.0;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 3.0;
    private boolean softAnswersTemperatureSquared = true;
    private double hintWeight = 0.1;

    private Builder() {}

    /** Sets the {@code decay} of the moving average, from 0 to 1, excluding 1; 0.0 by default. */
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

    /** Sets the weight of the loss {@code earlyAnswers}, of at least 0; 1.0 by default. */
    public Builder earlyAnswersWeight(double earlyAnswersWeight) {
      this.earlyAnswersWeight = Checks.atLeast("earlyAnswersWeight", earlyAnswersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code softAnswers}, of at least 0; 1.0 by default. */
    public Builder softAnswersWeight(double softAnswersWeight) {
      this.softAnswersWeight = Checks.atLeast("softAnswersWeight", softAnswersWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code softAnswers}, above 0; 3.0 by default. */
    public Builder softAnswersTemperature(double softAnswersTemperature) {
      this.softAnswersTemperature = Checks.above("softAnswersTemperature", softAnswersTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code softAnswers}; true by default. */
    public Builder softAnswersTemperatureSquared(boolean softAnswersTemperatureSquared) {
      this.softAnswersTemperatureSquared = softAnswersTemperatureSquared;
      return this;
    }

    /** Sets the weight of the loss {@code hint}, of at least 0; 0.1 by default. */
    public Builder hintWeight(double hintWeight) {
      this.hintWeight = Checks.atLeast("hintWeight", hintWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("movingAverageDecay", "answersWeight", "earlyAnswersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared", "hintWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "movingAverageDecay" -> movingAverageDecay(value);
        case "answersWeight" -> answersWeight(value);
        case "earlyAnswersWeight" -> earlyAnswersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        case "hintWeight" -> hintWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public OwnTeacherDistiller build() {
      return new OwnTeacherDistiller(this);
    }
  }
}
