package org.distill4j.examples.segmentation;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.feature.ChannelWiseLoss;

/**
 * Distils {@link Segmenter} into {@link SmallSegmenter}, as specified by {@link SegmenterDistillation}.
 *
 * <pre>
 * role     network                     parameters      multiply-adds             bytes
 * teacher  Segmenter                          260  248 * side * side  48 * side * side
 * student  SmallSegmenter                      68   62 * side * side  24 * side * side
 * ratio    Segmenter : SmallSegmenter    3.82 : 1           4.00 : 1          2.00 : 1
 * Ratios for side = 1,000.
 *
 * loss          objective            reads                            weight     multiply-adds
 * objects       LabelSmoothing       student object, label annotated     1.0   4 * side * side
 * softObjects   VanillaDistillation  teacher object, student object      1.0   4 * side * side
 * correlations  Dist                 teacher object, student object      1.0  16 * side * side
 * places        ChannelWise          teacher object, student object      3.0   4 * side * side
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SegmenterDistillationDistiller extends Distiller {
  private final SegmenterGraph teacher;
  private final SmallSegmenterGraph student;
  private final int side;
  private final double objectsWeight;
  private final double objectsSmoothing;
  private final double softObjectsWeight;
  private final double softObjectsTemperature;
  private final boolean softObjectsTemperatureSquared;
  private final double correlationsWeight;
  private final double correlationsBetween;
  private final double correlationsWithin;
  private final double correlationsTemperature;
  private final double placesWeight;
  private final double placesTemperature;

  private SegmenterDistillationDistiller(Builder builder) {
    this.side = builder.side;
    this.objectsWeight = builder.objectsWeight;
    this.objectsSmoothing = builder.objectsSmoothing;
    this.softObjectsWeight = builder.softObjectsWeight;
    this.softObjectsTemperature = builder.softObjectsTemperature;
    this.softObjectsTemperatureSquared = builder.softObjectsTemperatureSquared;
    this.correlationsWeight = builder.correlationsWeight;
    this.correlationsBetween = builder.correlationsBetween;
    this.correlationsWithin = builder.correlationsWithin;
    this.correlationsTemperature = builder.correlationsTemperature;
    this.placesWeight = builder.placesWeight;
    this.placesTemperature = builder.placesTemperature;
    this.teacher = SegmenterGraph.builder().side(side).build();
    this.student = SmallSegmenterGraph.builder().side(side).build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.segmentation.SegmenterDistillation";
  }

  @Override
  public SegmenterGraph teacher() {
    return teacher;
  }

  @Override
  public SmallSegmenterGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "objects",
            objectsWeight,
            new LabelSmoothingLoss(objectsSmoothing),
            LossInput.student(SmallSegmenterGraph.OBJECT),
            LossInput.label("annotated")),
        LossNode.of(
            "softObjects",
            softObjectsWeight,
            new VanillaDistillationLoss(softObjectsTemperature, softObjectsTemperatureSquared),
            LossInput.teacher(SegmenterGraph.OBJECT),
            LossInput.student(SmallSegmenterGraph.OBJECT)),
        LossNode.of(
            "correlations",
            correlationsWeight,
            new DistLoss(correlationsBetween, correlationsWithin, correlationsTemperature),
            LossInput.teacher(SegmenterGraph.OBJECT),
            LossInput.student(SmallSegmenterGraph.OBJECT)),
        LossNode.of(
            "places",
            placesWeight,
            new ChannelWiseLoss(placesTemperature),
            LossInput.teacher(SegmenterGraph.OBJECT),
            LossInput.student(SmallSegmenterGraph.OBJECT)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int side;
    private double objectsWeight = 1.0;
    private double objectsSmoothing = 0.1;
    private double softObjectsWeight = 1.0;
    private double softObjectsTemperature = 2.0;
    private boolean softObjectsTemperatureSquared = true;
    private double correlationsWeight = 1.0;
    private double correlationsBetween = 2.0;
    private double correlationsWithin = 2.0;
    private double correlationsTemperature = 1.0;
    private double placesWeight = 3.0;
    private double placesTemperature = 4.0;

    private Builder() {}

    /** Sets the dimension {@code side}, at least 1. */
    public Builder side(int side) {
      this.side = Checks.size("side", side);
      return this;
    }

    /** Sets the weight of the loss {@code objects}, of at least 0; 1.0 by default. */
    public Builder objectsWeight(double objectsWeight) {
      this.objectsWeight = Checks.atLeast("objectsWeight", objectsWeight, 0.0);
      return this;
    }

    /** Sets the {@code smoothing} of the loss {@code objects}, from 0 to 1; 0.1 by default. */
    public Builder objectsSmoothing(double objectsSmoothing) {
      this.objectsSmoothing = Checks.range(
          "objectsSmoothing", objectsSmoothing, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the weight of the loss {@code softObjects}, of at least 0; 1.0 by default. */
    public Builder softObjectsWeight(double softObjectsWeight) {
      this.softObjectsWeight = Checks.atLeast("softObjectsWeight", softObjectsWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code softObjects}, above 0; 2.0 by default. */
    public Builder softObjectsTemperature(double softObjectsTemperature) {
      this.softObjectsTemperature = Checks.above("softObjectsTemperature", softObjectsTemperature, 0.0);
      return this;
    }

    /** Sets the {@code temperatureSquared} of the loss {@code softObjects}; true by default. */
    public Builder softObjectsTemperatureSquared(boolean softObjectsTemperatureSquared) {
      this.softObjectsTemperatureSquared = softObjectsTemperatureSquared;
      return this;
    }

    /** Sets the weight of the loss {@code correlations}, of at least 0; 1.0 by default. */
    public Builder correlationsWeight(double correlationsWeight) {
      this.correlationsWeight = Checks.atLeast("correlationsWeight", correlationsWeight, 0.0);
      return this;
    }

    /** Sets the {@code between} of the loss {@code correlations}, of at least 0; 2.0 by default. */
    public Builder correlationsBetween(double correlationsBetween) {
      this.correlationsBetween = Checks.atLeast("correlationsBetween", correlationsBetween, 0.0);
      return this;
    }

    /** Sets the {@code within} of the loss {@code correlations}, of at least 0; 2.0 by default. */
    public Builder correlationsWithin(double correlationsWithin) {
      this.correlationsWithin = Checks.atLeast("correlationsWithin", correlationsWithin, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code correlations}, above 0; 1.0 by default. */
    public Builder correlationsTemperature(double correlationsTemperature) {
      this.correlationsTemperature = Checks.above("correlationsTemperature", correlationsTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code places}, of at least 0; 3.0 by default. */
    public Builder placesWeight(double placesWeight) {
      this.placesWeight = Checks.atLeast("placesWeight", placesWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code places}, above 0; 4.0 by default. */
    public Builder placesTemperature(double placesTemperature) {
      this.placesTemperature = Checks.above("placesTemperature", placesTemperature, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("side");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("objectsWeight", "objectsSmoothing", "softObjectsWeight", "softObjectsTemperature", "softObjectsTemperatureSquared", "correlationsWeight", "correlationsBetween", "correlationsWithin", "correlationsTemperature", "placesWeight", "placesTemperature");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "side" -> side(Checks.whole(name, value));
        case "objectsWeight" -> objectsWeight(value);
        case "objectsSmoothing" -> objectsSmoothing(value);
        case "softObjectsWeight" -> softObjectsWeight(value);
        case "softObjectsTemperature" -> softObjectsTemperature(value);
        case "softObjectsTemperatureSquared" -> softObjectsTemperatureSquared(Checks.flag(name, value));
        case "correlationsWeight" -> correlationsWeight(value);
        case "correlationsBetween" -> correlationsBetween(value);
        case "correlationsWithin" -> correlationsWithin(value);
        case "correlationsTemperature" -> correlationsTemperature(value);
        case "placesWeight" -> placesWeight(value);
        case "placesTemperature" -> placesTemperature(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public SegmenterDistillationDistiller build() {
      Checks.bound("side", side);
      return new SegmenterDistillationDistiller(this);
    }
  }
}
