package org.distill4j.examples.selection;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.loss.RoundsLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;

/**
 * Distils {@link Deep} into {@link Shallow}, as specified by {@link LayerDistillation}.
 *
 * <pre>
 * role     network         parameters  multiply-adds     bytes
 * teacher  Deep                 1,466          1,376       360
 * student  Shallow                338            304       136
 * ratio    Deep : Shallow    4.34 : 1       4.53 : 1  2.65 : 1
 *
 * loss         objective            reads                                        weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated                 1.0             10
 * softAnswers  VanillaDistillation  teacher answer, student answer                  1.0             10
 * hints        FitNet               teacher layers[1].mapped,                       1.0            288
 *                                   teacher layers[3].mapped,
 *                                   student layers[0].mapped through Regressor,
 *                                   student layers[1].mapped through Regressor
 *
 * trained with the student, not saved  operation  parameters
 * hints: own                           Regressor         144
 * hints: own                           Regressor         144
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class LayerDistillationDistiller extends Distiller {
  private final DeepGraph teacher;
  private final ShallowGraph student;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;
  private final double hintsWeight;
  private final int layersEpochs;
  private final int answersEpochs;

  private LayerDistillationDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.hintsWeight = builder.hintsWeight;
    this.layersEpochs = builder.layersEpochs;
    this.answersEpochs = builder.answersEpochs;
    this.teacher = DeepGraph.builder().build();
    this.student = ShallowGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.selection.LayerDistillation";
  }

  @Override
  public DeepGraph teacher() {
    return teacher;
  }

  @Override
  public ShallowGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(ShallowGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(DeepGraph.ANSWER),
            LossInput.student(ShallowGraph.ANSWER)),
        LossNode.of(
            "hints",
            hintsWeight,
            RoundsLoss.of(new FitNetLoss(), 2, 2),
            LossInput.teacher(DeepGraph.LAYERS_1_MAPPED),
            LossInput.teacher(DeepGraph.LAYERS_3_MAPPED),
            LossInput.student(ShallowGraph.LAYERS_0_MAPPED)
                .through(new RegressorLayer(8, 16, true)),
            LossInput.student(ShallowGraph.LAYERS_1_MAPPED)
                .through(new RegressorLayer(8, 16, true)))
            .parameters(288L));
  }

  @Override
  public List<Stage> stages() {
    return List.of(
        new Stage(
            "layers",
            layersEpochs,
            List.of("hints"),
            List.of(ShallowGraph.ANSWER)),
        new Stage(
            "answers",
            answersEpochs,
            List.of("answers", "softAnswers", "hints"),
            List.of()));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 2.0;
    private boolean softAnswersTemperatureSquared = true;
    private double hintsWeight = 1.0;
    private int layersEpochs = 1;
    private int answersEpochs = 0;

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

    /** Sets the weight of the loss {@code hints}, of at least 0; 1.0 by default. */
    public Builder hintsWeight(double hintsWeight) {
      this.hintsWeight = Checks.atLeast("hintsWeight", hintsWeight, 0.0);
      return this;
    }

    /** Sets the number of epochs of the stage {@code layers}, of at least 0; 1 by default. */
    public Builder layersEpochs(int layersEpochs) {
      this.layersEpochs = Checks.atLeast("layersEpochs", layersEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs of the stage {@code answers}, of at least 0; 0 by default. */
    public Builder answersEpochs(int answersEpochs) {
      this.answersEpochs = Checks.atLeast("answersEpochs", answersEpochs, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared", "hintsWeight", "layersEpochs", "answersEpochs");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        case "hintsWeight" -> hintsWeight(value);
        case "layersEpochs" -> layersEpochs(Checks.whole(name, value));
        case "answersEpochs" -> answersEpochs(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public LayerDistillationDistiller build() {
      return new LayerDistillationDistiller(this);
    }
  }
}
