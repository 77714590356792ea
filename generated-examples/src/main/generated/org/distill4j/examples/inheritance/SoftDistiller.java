package org.distill4j.examples.inheritance;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/**
 * Distils {@link Base} into {@link Derived}, as specified by {@link Soft}.
 *
 * <pre>
 * role     network         parameters  multiply-adds     bytes
 * teacher  Base                   586            544       168
 * student  Derived                365            336       116
 * ratio    Base : Derived    1.61 : 1       1.62 : 1  1.45 : 1
 *
 * loss         objective            reads                            weight  multiply-adds
 * answers      CrossEntropy         student answer, label annotated     1.0             10
 * softAnswers  VanillaDistillation  teacher answer, student answer      1.0             10
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SoftDistiller extends Distiller {
  private final BaseGraph teacher;
  private final DerivedGraph student;
  private final double answersWeight;
  private final double softAnswersWeight;
  private final double softAnswersTemperature;
  private final boolean softAnswersTemperatureSquared;
  private final int aloneEpochs;
  private final int taughtEpochs;

  private SoftDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.softAnswersWeight = builder.softAnswersWeight;
    this.softAnswersTemperature = builder.softAnswersTemperature;
    this.softAnswersTemperatureSquared = builder.softAnswersTemperatureSquared;
    this.aloneEpochs = builder.aloneEpochs;
    this.taughtEpochs = builder.taughtEpochs;
    this.teacher = BaseGraph.builder().build();
    this.student = DerivedGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.inheritance.Soft";
  }

  @Override
  public BaseGraph teacher() {
    return teacher;
  }

  @Override
  public DerivedGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(DerivedGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "softAnswers",
            softAnswersWeight,
            new VanillaDistillationLoss(softAnswersTemperature, softAnswersTemperatureSquared),
            LossInput.teacher(BaseGraph.ANSWER),
            LossInput.student(DerivedGraph.ANSWER)));
  }

  @Override
  public List<Stage> stages() {
    return List.of(
        new Stage(
            "alone",
            aloneEpochs,
            List.of("answers"),
            List.of()),
        new Stage(
            "taught",
            taughtEpochs,
            List.of("answers", "softAnswers"),
            List.of()));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double softAnswersWeight = 1.0;
    private double softAnswersTemperature = 4.0;
    private boolean softAnswersTemperatureSquared = true;
    private int aloneEpochs = 2;
    private int taughtEpochs = 0;

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

    /** Sets the number of epochs of the stage {@code alone}, of at least 0; 2 by default. */
    public Builder aloneEpochs(int aloneEpochs) {
      this.aloneEpochs = Checks.atLeast("aloneEpochs", aloneEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs of the stage {@code taught}, of at least 0; 0 by default. */
    public Builder taughtEpochs(int taughtEpochs) {
      this.taughtEpochs = Checks.atLeast("taughtEpochs", taughtEpochs, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "softAnswersWeight", "softAnswersTemperature", "softAnswersTemperatureSquared", "aloneEpochs", "taughtEpochs");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "softAnswersWeight" -> softAnswersWeight(value);
        case "softAnswersTemperature" -> softAnswersTemperature(value);
        case "softAnswersTemperatureSquared" -> softAnswersTemperatureSquared(Checks.flag(name, value));
        case "aloneEpochs" -> aloneEpochs(Checks.whole(name, value));
        case "taughtEpochs" -> taughtEpochs(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public SoftDistiller build() {
      return new SoftDistiller(this);
    }
  }
}
