package org.distill4j.examples.hint;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.schedule.Ramp;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;

/**
 * Distils {@link Wide} into {@link Narrow}, as specified by {@link Hinted}.
 *
 * <pre>
 * role     network                 parameters                 multiply-adds                  bytes
 * teacher  Wide                 32 * channels         32 * channels * clips      128 * clips + 276
 *                                     + 1,253                       + 1,184
 * student  Narrow            channels * width      channels * clips * width      4 * clips * width
 *                             + width * width   + width * width + 5 * width       + 8 * width + 20
 *                             + 7 * width + 5
 * ratio    Wide : Narrow             0.02 : 1                      0.03 : 1               0.03 : 1
 * Ratios for channels = 1,000, clips = 20, width = 1,000.
 *
 * loss      objective     reads                                              weight  multiply-adds
 * answers   CrossEntropy  student answer, label annotated               0.0 to 1.0,              5
 *                                                                     cosine in 2.0
 * hint      FitNet        teacher hidden,                     10.0 to 0.0 after 4.0     32 * width
 *                         student hidden through Regressor                                    + 32
 * stepwise  FitNet        teacher steps,                                        1.0     32 * clips
 *                         student steps through Regressor                             * width + 32
 *                                                                                          * clips
 * overall   FitNet        teacher steps through MeanPooling,                    1.0     32 * width
 *                         student hidden through Regressor                                    + 32
 *
 * trained with the student, not saved  operation       parameters
 * hint: own                            Regressor  32 * width + 32
 * stepwise: own                        Regressor       32 * width
 * overall: own                         Regressor  32 * width + 32
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class HintedDistiller extends Distiller {
  private final WideGraph teacher;
  private final NarrowGraph student;
  private final int channels;
  private final int width;
  private final double answersWeight;
  private final double answersWeightFrom;
  private final double answersWeightEpochs;
  private final double answersWeightAfter;
  private final double hintWeight;
  private final double hintWeightFrom;
  private final double hintWeightEpochs;
  private final double hintWeightAfter;
  private final double stepwiseWeight;
  private final double overallWeight;
  private final int hintsEpochs;
  private final int allEpochs;

  private HintedDistiller(Builder builder) {
    this.channels = builder.channels;
    this.width = builder.width;
    this.answersWeight = builder.answersWeight;
    this.answersWeightFrom = builder.answersWeightFrom;
    this.answersWeightEpochs = builder.answersWeightEpochs;
    this.answersWeightAfter = builder.answersWeightAfter;
    this.hintWeight = builder.hintWeight;
    this.hintWeightFrom = builder.hintWeightFrom;
    this.hintWeightEpochs = builder.hintWeightEpochs;
    this.hintWeightAfter = builder.hintWeightAfter;
    this.stepwiseWeight = builder.stepwiseWeight;
    this.overallWeight = builder.overallWeight;
    this.hintsEpochs = builder.hintsEpochs;
    this.allEpochs = builder.allEpochs;
    this.teacher = WideGraph.builder().channels(channels).build();
    this.student = NarrowGraph.builder().channels(channels).width(width).build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.hint.Hinted";
  }

  @Override
  public WideGraph teacher() {
    return teacher;
  }

  @Override
  public NarrowGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            new WeightSchedule(
                answersWeight,
                answersWeightFrom,
                answersWeightEpochs,
                answersWeightAfter,
                Ramp.COSINE),
            new CrossEntropyLoss(),
            LossInput.student(NarrowGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "hint",
            new WeightSchedule(
                hintWeight,
                hintWeightFrom,
                hintWeightEpochs,
                hintWeightAfter,
                Ramp.LINEAR),
            new FitNetLoss(),
            LossInput.teacher(WideGraph.HIDDEN),
            LossInput.student(NarrowGraph.HIDDEN)
                .through(new RegressorLayer(width, 32, true)))
            .parameters(32L * width + 32L),
        LossNode.of(
            "stepwise",
            stepwiseWeight,
            new FitNetLoss(),
            LossInput.teacher(WideGraph.STEPS),
            LossInput.student(NarrowGraph.STEPS)
                .through(new RegressorLayer(width, 32, false)))
            .parameters(32L * width),
        LossNode.of(
            "overall",
            overallWeight,
            new FitNetLoss(),
            LossInput.teacher(WideGraph.STEPS)
                .through(new MeanPoolingLayer()),
            LossInput.student(NarrowGraph.HIDDEN)
                .through(new RegressorLayer(width, 32, true)))
            .parameters(32L * width + 32L));
  }

  @Override
  public List<Stage> stages() {
    return List.of(
        new Stage(
            "hints",
            hintsEpochs,
            List.of("hint", "stepwise"),
            List.of()),
        new Stage(
            "all",
            allEpochs,
            List.of("answers", "hint", "stepwise", "overall"),
            List.of(NarrowGraph.STEPS)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int channels;
    private int width;
    private double answersWeight = 1.0;
    private double answersWeightFrom = 0.0;
    private double answersWeightEpochs = 2.0;
    private double answersWeightAfter = 0.0;
    private double hintWeight = 0.0;
    private double hintWeightFrom = 10.0;
    private double hintWeightEpochs = 0.0;
    private double hintWeightAfter = 4.0;
    private double stepwiseWeight = 1.0;
    private double overallWeight = 1.0;
    private int hintsEpochs = 5;
    private int allEpochs = 0;

    private Builder() {}

    /** Sets the dimension {@code channels}, at least 1. */
    public Builder channels(int channels) {
      this.channels = Checks.size("channels", channels);
      return this;
    }

    /** Sets the dimension {@code width}, at least 1. */
    public Builder width(int width) {
      this.width = Checks.size("width", width);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the initial weight of the loss {@code answers}, of at least 0; 0.0 by default. */
    public Builder answersWeightFrom(double answersWeightFrom) {
      this.answersWeightFrom = Checks.atLeast("answersWeightFrom", answersWeightFrom, 0.0);
      return this;
    }

    /** Sets the number of epochs of the weight change of the loss {@code answers}, of at least 0; 2.0 by default. */
    public Builder answersWeightEpochs(double answersWeightEpochs) {
      this.answersWeightEpochs = Checks.atLeast("answersWeightEpochs", answersWeightEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs before the weight change of the loss {@code answers}, of at least 0; 0.0 by default. */
    public Builder answersWeightAfter(double answersWeightAfter) {
      this.answersWeightAfter = Checks.atLeast("answersWeightAfter", answersWeightAfter, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code hint}, of at least 0; 0.0 by default. */
    public Builder hintWeight(double hintWeight) {
      this.hintWeight = Checks.atLeast("hintWeight", hintWeight, 0.0);
      return this;
    }

    /** Sets the initial weight of the loss {@code hint}, of at least 0; 10.0 by default. */
    public Builder hintWeightFrom(double hintWeightFrom) {
      this.hintWeightFrom = Checks.atLeast("hintWeightFrom", hintWeightFrom, 0.0);
      return this;
    }

    /** Sets the number of epochs of the weight change of the loss {@code hint}, of at least 0; 0.0 by default. */
    public Builder hintWeightEpochs(double hintWeightEpochs) {
      this.hintWeightEpochs = Checks.atLeast("hintWeightEpochs", hintWeightEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs before the weight change of the loss {@code hint}, of at least 0; 4.0 by default. */
    public Builder hintWeightAfter(double hintWeightAfter) {
      this.hintWeightAfter = Checks.atLeast("hintWeightAfter", hintWeightAfter, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code stepwise}, of at least 0; 1.0 by default. */
    public Builder stepwiseWeight(double stepwiseWeight) {
      this.stepwiseWeight = Checks.atLeast("stepwiseWeight", stepwiseWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code overall}, of at least 0; 1.0 by default. */
    public Builder overallWeight(double overallWeight) {
      this.overallWeight = Checks.atLeast("overallWeight", overallWeight, 0.0);
      return this;
    }

    /** Sets the number of epochs of the stage {@code hints}, of at least 0; 5 by default. */
    public Builder hintsEpochs(int hintsEpochs) {
      this.hintsEpochs = Checks.atLeast("hintsEpochs", hintsEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs of the stage {@code all}, of at least 0; 0 by default. */
    public Builder allEpochs(int allEpochs) {
      this.allEpochs = Checks.atLeast("allEpochs", allEpochs, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("channels", "width");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "answersWeightFrom", "answersWeightEpochs", "answersWeightAfter", "hintWeight", "hintWeightFrom", "hintWeightEpochs", "hintWeightAfter", "stepwiseWeight", "overallWeight", "hintsEpochs", "allEpochs");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "channels" -> channels(Checks.whole(name, value));
        case "width" -> width(Checks.whole(name, value));
        case "answersWeight" -> answersWeight(value);
        case "answersWeightFrom" -> answersWeightFrom(value);
        case "answersWeightEpochs" -> answersWeightEpochs(value);
        case "answersWeightAfter" -> answersWeightAfter(value);
        case "hintWeight" -> hintWeight(value);
        case "hintWeightFrom" -> hintWeightFrom(value);
        case "hintWeightEpochs" -> hintWeightEpochs(value);
        case "hintWeightAfter" -> hintWeightAfter(value);
        case "stepwiseWeight" -> stepwiseWeight(value);
        case "overallWeight" -> overallWeight(value);
        case "hintsEpochs" -> hintsEpochs(Checks.whole(name, value));
        case "allEpochs" -> allEpochs(Checks.whole(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public HintedDistiller build() {
      Checks.bound("channels", channels);
      Checks.bound("width", width);
      return new HintedDistiller(this);
    }
  }
}
