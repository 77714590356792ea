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
 * Distils {@link Classmate} into {@link Pupil}, as specified by {@link Mutual}.
 *
 * <pre>
 * role     network            parameters  multiply-adds     bytes
 * teacher  Classmate                 163            140       104
 * student  Pupil                     166            144        88
 * ratio    Classmate : Pupil    0.98 : 1       0.97 : 1  1.18 : 1
 *
 * loss     objective            reads                            weight  multiply-adds
 * answers  CrossEntropy         student answer, label annotated     1.0              3
 * mimic    VanillaDistillation  teacher verdict, student answer     1.0              3
 *
 * The teacher is trained together with the student, by the same losses.
 * Its values are computed in each step; nothing is recorded.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class MutualDistiller extends Distiller {
  private final ClassmateGraph teacher;
  private final PupilGraph student;
  private final double answersWeight;
  private final double mimicWeight;
  private final double mimicTemperature;
  private final boolean mimicTemperatureSquared;

  private MutualDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.mimicWeight = builder.mimicWeight;
    this.mimicTemperature = builder.mimicTemperature;
    this.mimicTemperatureSquared = builder.mimicTemperatureSquared;
    this.teacher = ClassmateGraph.builder().build();
    this.student = PupilGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.peer.Mutual";
  }

  @Override
  public ClassmateGraph teacher() {
    return teacher;
  }

  @Override
  public boolean peers() {
    return true;
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
            "mimic",
            mimicWeight,
            new VanillaDistillationLoss(mimicTemperature, mimicTemperatureSquared),
            LossInput.teacher(ClassmateGraph.VERDICT),
            LossInput.student(PupilGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double mimicWeight = 1.0;
    private double mimicTemperature = 1.0;
    private boolean mimicTemperatureSquared = true;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code mimic}, of at least 0; 1.0 by default. */
    public Builder mimicWeight(double mimicWeight) {
      this.mimicWeight = Checks.atLeast("mimicWeight", mimicWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code mimic}, above 0; 1.0 by default. */
    public Builder mimicTemperature(double mimicTemperature) {
      this.mimicTemperature = Checks.above("mimicTemperature", mimicTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code mimic}; true by default. */
    public Builder mimicTemperatureSquared(boolean mimicTemperatureSquared) {
      this.mimicTemperatureSquared = mimicTemperatureSquared;
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "mimicWeight", "mimicTemperature", "mimicTemperatureSquared");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "mimicWeight" -> mimicWeight(value);
        case "mimicTemperature" -> mimicTemperature(value);
        case "mimicTemperatureSquared" -> mimicTemperatureSquared(Checks.flag(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public MutualDistiller build() {
      return new MutualDistiller(this);
    }
  }
}
