package org.distill4j.examples.transformer;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;

/**
 * Distils {@link PatchEncoder} into {@link TaughtPatchEncoder}, as specified by {@link PatchDistillation}.
 *
 * <pre>
 * role     network                            parameters  multiply-adds     bytes
 * teacher  PatchEncoder                            3,304         15,372     7,696
 * student  TaughtPatchEncoder                      3,380         18,312     9,760
 * ratio    PatchEncoder : TaughtPatchEncoder    0.98 : 1       0.84 : 1  0.79 : 1
 *
 * loss    objective      reads                              weight  multiply-adds
 * labels  CrossEntropy   student answer, label annotated       1.0              4
 * taught  JensenShannon  teacher answer, student ofTeacher     1.0              8
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class PatchDistillationDistiller extends Distiller {
  private final PatchEncoderGraph teacher;
  private final TaughtPatchEncoderGraph student;
  private final double labelsWeight;
  private final double taughtWeight;
  private final double taughtBeta;
  private final double taughtTemperature;

  private PatchDistillationDistiller(Builder builder) {
    this.labelsWeight = builder.labelsWeight;
    this.taughtWeight = builder.taughtWeight;
    this.taughtBeta = builder.taughtBeta;
    this.taughtTemperature = builder.taughtTemperature;
    this.teacher = PatchEncoderGraph.builder().build();
    this.student = TaughtPatchEncoderGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.transformer.PatchDistillation";
  }

  @Override
  public PatchEncoderGraph teacher() {
    return teacher;
  }

  @Override
  public TaughtPatchEncoderGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "labels",
            labelsWeight,
            new CrossEntropyLoss(),
            LossInput.student(TaughtPatchEncoderGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "taught",
            taughtWeight,
            new JensenShannonLoss(taughtBeta, taughtTemperature),
            LossInput.teacher(PatchEncoderGraph.ANSWER),
            LossInput.student(TaughtPatchEncoderGraph.OF_TEACHER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double labelsWeight = 1.0;
    private double taughtWeight = 1.0;
    private double taughtBeta = 1.0;
    private double taughtTemperature = 3.0;

    private Builder() {}

    /** Sets the weight of the loss {@code labels}, of at least 0; 1.0 by default. */
    public Builder labelsWeight(double labelsWeight) {
      this.labelsWeight = Checks.atLeast("labelsWeight", labelsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code taught}, of at least 0; 1.0 by default. */
    public Builder taughtWeight(double taughtWeight) {
      this.taughtWeight = Checks.atLeast("taughtWeight", taughtWeight, 0.0);
      return this;
    }

    /** Sets the {@code beta} of the loss {@code taught}, from 0 to 1; 1.0 by default. */
    public Builder taughtBeta(double taughtBeta) {
      this.taughtBeta = Checks.range(
          "taughtBeta", taughtBeta, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code taught}, above 0; 3.0 by default. */
    public Builder taughtTemperature(double taughtTemperature) {
      this.taughtTemperature = Checks.above("taughtTemperature", taughtTemperature, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("labelsWeight", "taughtWeight", "taughtBeta", "taughtTemperature");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "labelsWeight" -> labelsWeight(value);
        case "taughtWeight" -> taughtWeight(value);
        case "taughtBeta" -> taughtBeta(value);
        case "taughtTemperature" -> taughtTemperature(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public PatchDistillationDistiller build() {
      return new PatchDistillationDistiller(this);
    }
  }
}
