package org.distill4j.examples.distillation;

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
 * Distils {@link Big} into {@link Small}, as specified by {@link SmallFromBig}.
 *
 * <pre>
 * role     network              parameters       multiply-adds              bytes
 * teacher  Big          33 * classes + 288  32 * classes + 256  4 * classes + 128
 * student  Small          5 * classes + 36    4 * classes + 32   4 * classes + 16
 * ratio    Big : Small            6.61 : 1            8.00 : 1           1.03 : 1
 * Ratios for classes = 1,000.
 *
 * loss         objective            reads                            weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated     0.1        classes
 * softAnswers  VanillaDistillation  teacher answer, student answer      0.9        classes
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SmallFromBigDistiller extends Distiller {
  private final BigGraph teacher;
  private final SmallGraph student;
  private final int classes;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;

  private SmallFromBigDistiller(Builder builder) {
    this.classes = builder.classes;
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.teacher = BigGraph.builder().classes(classes).build();
    this.student = SmallGraph.builder().classes(classes).build();
    Checks.requirement(
        classes > 1,
        "@CrossEntropy on 'answers' requires classes > 1",
        "classes = " + classes);
    Checks.requirement(
        classes > 1,
        "@VanillaDistillation on 'softAnswers' requires classes > 1",
        "classes = " + classes);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.distillation.SmallFromBig";
  }

  @Override
  public BigGraph teacher() {
    return teacher;
  }

  @Override
  public SmallGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SmallGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(BigGraph.ANSWER),
            LossInput.student(SmallGraph.ANSWER)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int classes;
    private double answersWeight = 0.1;
    private double softAnswersWeight = 0.9;
    private double softAnswersTemperature = 4.0;
    private boolean softAnswersTemperatureSquared = true;

    private Builder() {}

    /** Sets the dimension {@code classes}, at least 1. */
    public Builder classes(int classes) {
      this.classes = Checks.size("classes", classes);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 0.1 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code softAnswers}, of at least 0; 0.9 by default. */
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

    @Override
    public List<String> dimensions() {
      return List.of("classes");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "classes" -> classes(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public SmallFromBigDistiller build() {
      Checks.bound("classes", classes);
      return new SmallFromBigDistiller(this);
    }
  }
}
