package org.distill4j.examples.selftaught;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.HardDistillationLoss;

/**
 * Distils {@link Pupil} into {@link NoisyPupil}, as specified by {@link NoisyStudent}.
 *
 * <pre>
 * role     network             parameters  multiply-adds     bytes
 * teacher  Pupil                      166            144        88
 * student  NoisyPupil                 166            144       120
 * ratio    Pupil : NoisyPupil    1.00 : 1       1.00 : 1  0.73 : 1
 *
 * loss     objective         reads                            weight  multiply-adds
 * answers  CrossEntropy      student answer, label annotated     1.0              3
 * taught   HardDistillation  teacher answer, student answer      1.0              3
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class NoisyStudentDistiller extends Distiller {
  private final PupilGraph teacher;
  private final NoisyPupilGraph student;
  private final double answersWeight;
  private final double taughtWeight;

  private NoisyStudentDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.taughtWeight = builder.taughtWeight;
    this.teacher = PupilGraph.builder().build();
    this.student = NoisyPupilGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.selftaught.NoisyStudent";
  }

  @Override
  public PupilGraph teacher() {
    return teacher;
  }

  @Override
  public NoisyPupilGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(NoisyPupilGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "taught",
            taughtWeight,
            new HardDistillationLoss(),
            LossInput.teacher(PupilGraph.ANSWER),
            LossInput.student(NoisyPupilGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double taughtWeight = 1.0;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code taught}, of at least 0; 1.0 by default. */
    public Builder taughtWeight(double taughtWeight) {
      this.taughtWeight = Checks.atLeast("taughtWeight", taughtWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "taughtWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "taughtWeight" -> taughtWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public NoisyStudentDistiller build() {
      return new NoisyStudentDistiller(this);
    }
  }
}
