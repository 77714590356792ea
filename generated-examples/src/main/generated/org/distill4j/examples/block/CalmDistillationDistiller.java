package org.distill4j.examples.block;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.NetworkLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/**
 * Distils {@link CalmTeacher} into {@link CalmStudent}, as specified by {@link CalmDistillation}.
 *
 * <pre>
 * role     network                    parameters  multiply-adds     bytes
 * teacher  CalmTeacher                       147            132       252
 * student  CalmStudent                        59             52        92
 * ratio    CalmTeacher : CalmStudent    2.49 : 1       2.54 : 1  2.74 : 1
 *
 * loss         objective            reads                            weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated     1.0              3
 * calm         NetworkLoss          student refinement.energy          0.01              0
 * softAnswers  VanillaDistillation  teacher answer, student answer      1.0              3
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class CalmDistillationDistiller extends Distiller {
  private final CalmTeacherGraph teacher;
  private final CalmStudentGraph student;
  private final double answersWeight;
  private final double calmWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;

  private CalmDistillationDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.calmWeight = builder.calmWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.teacher = CalmTeacherGraph.builder().build();
    this.student = CalmStudentGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.block.CalmDistillation";
  }

  @Override
  public CalmTeacherGraph teacher() {
    return teacher;
  }

  @Override
  public List<LossNode> teacherLosses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(CalmTeacherGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "calm",
            calmWeight,
            new NetworkLoss(),
            LossInput.student(CalmTeacherGraph.REFINEMENT_0_ENERGY),
            LossInput.student(CalmTeacherGraph.REFINEMENT_1_ENERGY),
            LossInput.student(CalmTeacherGraph.REFINEMENT_2_ENERGY)));
  }

  @Override
  public CalmStudentGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(CalmStudentGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "calm",
            calmWeight,
            new NetworkLoss(),
            LossInput.student(CalmStudentGraph.REFINEMENT_ENERGY)),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(CalmTeacherGraph.ANSWER),
            LossInput.student(CalmStudentGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double calmWeight = 0.01;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 2.0;
    private boolean softAnswersTemperatureSquared = true;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code calm}, of at least 0; 0.01 by default. */
    public Builder calmWeight(double calmWeight) {
      this.calmWeight = Checks.atLeast("calmWeight", calmWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code softAnswers}, of at least 0; 1.0 by default. */
    public Builder softAnswersWeight(double softAnswersWeight) {
      this.softAnswersWeight = Checks.atLeast("softAnswersWeight", softAnswersWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code softAnswers}, above 0; 2.0 by default. */
    public Builder softAnswersTemperature(double softAnswersTemperature) {
      this.softAnswersTemperature = Checks.above("softAnswersTemperature", softAnswersTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code softAnswers}; true by default. */
    public Builder softAnswersTemperatureSquared(boolean softAnswersTemperatureSquared) {
      this.softAnswersTemperatureSquared = softAnswersTemperatureSquared;
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "calmWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "calmWeight" -> calmWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public CalmDistillationDistiller build() {
      return new CalmDistillationDistiller(this);
    }
  }
}
