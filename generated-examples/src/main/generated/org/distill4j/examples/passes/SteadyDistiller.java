package org.distill4j.examples.passes;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/**
 * Distils {@link Unsure} into {@link Sure}, as specified by {@link Steady}.
 *
 * <pre>
 * role     network        parameters  multiply-adds      bytes
 * teacher  Unsure                453            416        308
 * student  Sure                   45             40         20
 * ratio    Unsure : Sure   10.07 : 1      10.40 : 1  15.40 : 1
 *
 * loss         objective            reads                                    weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated             1.0              5
 * softAnswers  VanillaDistillation  teacher answer, student answer              1.0              5
 * steady       MeanAnswer           10 passes of teacher answer,                1.0              0
 *                                   student answer
 * rough        MeanAnswer           3 passes of teacher answer,                 1.0              0
 *                                   student answer
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SteadyDistiller extends Distiller {
  private final UnsureGraph teacher;
  private final SureGraph student;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;
  private final double steadyWeight;
  private final int steadyPasses;
  private final double roughWeight;
  private final int roughPasses;

  private SteadyDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.steadyWeight = builder.steadyWeight;
    this.steadyPasses = builder.steadyPasses;
    this.roughWeight = builder.roughWeight;
    this.roughPasses = builder.roughPasses;
    this.teacher = UnsureGraph.builder().build();
    this.student = SureGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.passes.Steady";
  }

  @Override
  public UnsureGraph teacher() {
    return teacher;
  }

  @Override
  public SureGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SureGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(UnsureGraph.ANSWER),
            LossInput.student(SureGraph.ANSWER)),
        LossNode.of(
            "steady",
            steadyWeight,
            new MeanAnswerLoss(steadyPasses),
            LossInput.teacher(UnsureGraph.ANSWER).passes(steadyPasses, UnsureGraph.KEPT),
            LossInput.student(SureGraph.ANSWER)),
        LossNode.of(
            "rough",
            roughWeight,
            new MeanAnswerLoss(roughPasses),
            LossInput.teacher(UnsureGraph.ANSWER).passes(roughPasses, UnsureGraph.SEEN, UnsureGraph.KEPT),
            LossInput.student(SureGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 4.0;
    private boolean softAnswersTemperatureSquared = true;
    private double steadyWeight = 1.0;
    private int steadyPasses = 10;
    private double roughWeight = 1.0;
    private int roughPasses = 3;

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

    /** Sets the {@code temperature} of the loss {@code softAnswers}, above 0; 4.0 by default. */
    public Builder softAnswersTemperature(double softAnswersTemperature) {
      this.softAnswersTemperature = Checks.above("softAnswersTemperature", softAnswersTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code softAnswers}; true by default. */
    public Builder softAnswersTemperatureSquared(boolean softAnswersTemperatureSquared) {
      this.softAnswersTemperatureSquared = softAnswersTemperatureSquared;
      return this;
    }

    /** Sets the weight of the loss {@code steady}, of at least 0; 1.0 by default. */
    public Builder steadyWeight(double steadyWeight) {
      this.steadyWeight = Checks.atLeast("steadyWeight", steadyWeight, 0.0);
      return this;
    }

    /** Sets the number of passes of {@code passes} of the loss {@code steady}, of at least 2; 10 by default. */
    public Builder steadyPasses(int steadyPasses) {
      this.steadyPasses = Checks.atLeast("steadyPasses", steadyPasses, 2.0);
      return this;
    }

    /** Sets the weight of the loss {@code rough}, of at least 0; 1.0 by default. */
    public Builder roughWeight(double roughWeight) {
      this.roughWeight = Checks.atLeast("roughWeight", roughWeight, 0.0);
      return this;
    }

    /** Sets the number of passes of {@code passes} of the loss {@code rough}, of at least 2; 3 by default. */
    public Builder roughPasses(int roughPasses) {
      this.roughPasses = Checks.atLeast("roughPasses", roughPasses, 2.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared", "steadyWeight", "steadyPasses", "roughWeight", "roughPasses");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        case "steadyWeight" -> steadyWeight(value);
        case "steadyPasses" -> steadyPasses(Checks.whole(name, value));
        case "roughWeight" -> roughWeight(value);
        case "roughPasses" -> roughPasses(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public SteadyDistiller build() {
      return new SteadyDistiller(this);
    }
  }
}
