package org.distill4j.examples.peer;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.examples.selftaught.Pupil;
import org.distill4j.examples.selftaught.PupilGraph;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/**
 * Distils {@link Classmate} into {@link Pupil}, as specified by {@link Overheard}.
 *
 * <pre>
 * role     network            parameters  multiply-adds     bytes
 * teacher  Classmate                 163            140       104
 * student  Pupil                     166            144        88
 * ratio    Classmate : Pupil    0.98 : 1       0.97 : 1  1.18 : 1
 *
 * loss         objective            reads                            weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated     1.0              3
 * softAnswers  VanillaDistillation  teacher verdict, student answer     1.0              3
 *
 * The values of the teachers are computed in each step; nothing is recorded.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class OverheardDistiller extends Distiller {
  private final ClassmateGraph teacher;
  private final PupilGraph student;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;

  private OverheardDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.teacher = ClassmateGraph.builder().build();
    this.student = PupilGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public String name() {
    return "org.distill4j.examples.peer.Overheard";
  }

  @Override
  public ClassmateGraph teacher() {
    return teacher;
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
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(ClassmateGraph.VERDICT),
            LossInput.student(PupilGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 2.0;
    private boolean softAnswersTemperatureSquared = true;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
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
      return List.of("answersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public OverheardDistiller build() {
      return new OverheardDistiller(this);
    }
  }
}
