package org.distill4j.examples.external;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;

/**
 * Distils {@link Encoder} into {@link Reader}, as specified by {@link FromSentences}.
 *
 * <pre>
 * role     network         parameters  multiply-adds                           bytes
 * teacher  Encoder          elsewhere      elsewhere                       elsewhere
 * student  Reader   7 * answers + 300    6 * answers  4 * answers + 24 * pieces + 24
 * Ratios for answers = 1,000, pieces = 20.
 *
 * loss         objective            reads                                    weight  multiply-adds
 * softAnswers  VanillaDistillation  teacher answer, student answer              1.0        answers
 * sentences    FitNet               teacher sentence,                           1.0             84
 *                                   student sentence through Regressor
 *
 * trained with the student, not saved  operation  parameters
 * sentences: own                       Regressor          84
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class FromSentencesDistiller extends Distiller {
  private final EncoderGraph teacher;
  private final ReaderGraph student;
  private final int answers;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;
  private final double sentencesWeight;

  private FromSentencesDistiller(Builder builder) {
    this.answers = builder.answers;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.sentencesWeight = builder.sentencesWeight;
    this.teacher = EncoderGraph.builder().answers(answers).build();
    this.student = ReaderGraph.builder().answers(answers).build();
    Checks.requirement(
        answers > 1,
        "@VanillaDistillation on 'softAnswers' requires classes > 1",
        "classes = " + answers);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.external.FromSentences";
  }

  @Override
  public EncoderGraph teacher() {
    return teacher;
  }

  @Override
  public ReaderGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(EncoderGraph.ANSWER),
            LossInput.student(ReaderGraph.ANSWER)),
        LossNode.of(
            "sentences",
            sentencesWeight,
            new FitNetLoss(),
            LossInput.teacher(EncoderGraph.SENTENCE),
            LossInput.student(ReaderGraph.SENTENCE)
                .through(new RegressorLayer(6, 12, true)))
            .parameters(84L));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 2.0;
    private boolean softAnswersTemperatureSquared = true;
    private double sentencesWeight = 1.0;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
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

    /** Sets the weight of the loss {@code sentences}, of at least 0; 1.0 by default. */
    public Builder sentencesWeight(double sentencesWeight) {
      this.sentencesWeight = Checks.atLeast("sentencesWeight", sentencesWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared", "sentencesWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        case "sentencesWeight" -> sentencesWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public FromSentencesDistiller build() {
      Checks.bound("answers", answers);
      return new FromSentencesDistiller(this);
    }
  }
}
