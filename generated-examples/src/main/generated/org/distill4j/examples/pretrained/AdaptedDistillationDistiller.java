package org.distill4j.examples.pretrained;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.relation.RelationalDistanceLoss;

/**
 * Distils {@link WideReader} into {@link AdaptedReader}, as specified by {@link AdaptedDistillation}.
 *
 * <pre>
 * role     network                     parameters  frozen           multiply-adds            bytes
 * teacher  WideReader                  1,059                   32 * words * words      384 * words
 *                                                              + 784 * words + 64            + 140
 * student  AdaptedReader               37             448      48 * words * words      512 * words
 *                                                              + 328 * words + 16             + 44
 * ratio    WideReader : AdaptedReader  28.62 : 1                         1.11 : 1         0.76 : 1
 * Ratios for words = 20.
 *
 * loss         objective            reads                               weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated        1.0              3
 * softAnswers  VanillaDistillation  teacher answer, student answer         1.0              3
 * distances    RelationalDistance   teacher sentence, student sentence     1.0     20 * batch
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class AdaptedDistillationDistiller extends Distiller {
  private final WideReaderGraph teacher;
  private final AdaptedReaderGraph student;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;
  private final double distancesWeight;

  private AdaptedDistillationDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.distancesWeight = builder.distancesWeight;
    this.teacher = WideReaderGraph.builder().build();
    this.student = AdaptedReaderGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.pretrained.AdaptedDistillation";
  }

  @Override
  public WideReaderGraph teacher() {
    return teacher;
  }

  @Override
  public AdaptedReaderGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(AdaptedReaderGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(WideReaderGraph.ANSWER),
            LossInput.student(AdaptedReaderGraph.ANSWER)),
        LossNode.of(
            "distances",
            distancesWeight,
            new RelationalDistanceLoss(),
            LossInput.teacher(WideReaderGraph.SENTENCE),
            LossInput.student(AdaptedReaderGraph.SENTENCE)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 2.0;
    private boolean softAnswersTemperatureSquared = true;
    private double distancesWeight = 1.0;

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

    /** Sets the weight of the loss {@code distances}, of at least 0; 1.0 by default. */
    public Builder distancesWeight(double distancesWeight) {
      this.distancesWeight = Checks.atLeast("distancesWeight", distancesWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared", "distancesWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        case "distancesWeight" -> distancesWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public AdaptedDistillationDistiller build() {
      return new AdaptedDistillationDistiller(this);
    }
  }
}
