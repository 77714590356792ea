package org.distill4j.examples.selection;

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
 * Distils {@link Deep} into {@link Halved}, as specified by {@link EverySecondLayer}.
 *
 * <pre>
 * role     network        parameters  multiply-adds     bytes
 * teacher  Deep                1,466          1,376       360
 * student  Halved                922            864       232
 * ratio    Deep : Halved    1.59 : 1       1.59 : 1  1.55 : 1
 *
 * loss         objective            reads                            weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated     1.0             10
 * softAnswers  VanillaDistillation  teacher answer, student answer      1.0             10
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class EverySecondLayerDistiller extends Distiller {
  private final DeepGraph teacher;
  private final HalvedGraph student;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;

  private EverySecondLayerDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.teacher = DeepGraph.builder().build();
    this.student = HalvedGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.selection.EverySecondLayer";
  }

  @Override
  public DeepGraph teacher() {
    return teacher;
  }

  @Override
  public HalvedGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(HalvedGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(DeepGraph.ANSWER),
            LossInput.student(HalvedGraph.ANSWER)));
  }

  @Override
  public List<Distiller.InitialNode> initials() {
    return List.of(
        new Distiller.InitialNode(HalvedGraph.SEEN, "", DeepGraph.SEEN, false),
        new Distiller.InitialNode(HalvedGraph.LAYERS_0_MAPPED, "", DeepGraph.LAYERS_0_MAPPED, false),
        new Distiller.InitialNode(HalvedGraph.LAYERS_1_MAPPED, "", DeepGraph.LAYERS_2_MAPPED, false),
        new Distiller.InitialNode(HalvedGraph.ANSWER, "", DeepGraph.ANSWER, true));
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
    public EverySecondLayerDistiller build() {
      return new EverySecondLayerDistiller(this);
    }
  }
}
