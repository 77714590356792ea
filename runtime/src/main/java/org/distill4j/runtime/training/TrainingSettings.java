package org.distill4j.runtime.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.optimiser.Adam;
import org.distill4j.runtime.training.optimiser.GradientClipping;
import org.distill4j.runtime.training.optimiser.Optimiser;
import org.distill4j.runtime.training.schedule.LearningRateSchedule;
import org.distill4j.runtime.training.schedule.LinearSchedule;

/**
 * The settings of a training. Immutable; {@link #toBuilder} derives others.
 *
 * <pre>{@code
 * TrainingSettings settings =
 *     TrainingSettings.builder().epochs(20).learningRate(5e-4).seed(42).build();
 * TrainingSettings sgd =
 *     settings.toBuilder().optimiser(new Sgd(0.9)).schedule(new HalvingSchedule(0, 10)).build();
 * }</pre>
 *
 * <p>Optimiser and schedule are records, a user's own included: {@link #toString} and {@link
 * #description} are then a complete and stable description of the settings.
 *
 * @param epochs the maximum number of epochs, at least 1, of each stage that does not define its
 *     own
 * @param batching the division of an epoch into batches
 * @param learningRate the peak of the learning rate, above 0
 * @param schedule the course of the learning rate
 * @param optimiser the update rule
 * @param clipping the clipping of gradients
 * @param earlyStopping the choice of the best epoch
 * @param seed the seed of shuffling, initial parameters and dropout
 */
public record TrainingSettings(
    int epochs,
    Batching batching,
    double learningRate,
    LearningRateSchedule schedule,
    Optimiser optimiser,
    GradientClipping clipping,
    EarlyStopping earlyStopping,
    long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range, or if the schedule or the
   *     optimiser is not a record
   */
  public TrainingSettings {
    Arguments.requireAtLeastOne("epochs", epochs);
    Arguments.requirePositive("learningRate", learningRate);
    requireRecord("schedule", schedule);
    requireRecord("optimiser", optimiser);
  }

  private static void requireRecord(String name, Object value) {
    Arguments.require(name, value, value instanceof Record, "a record");
  }

  /** Returns a builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with these settings. */
  public Builder toBuilder() {
    return new Builder()
        .epochs(epochs)
        .batchSize(batching.batchSize())
        .bucketSize(batching.bucketSize())
        .learningRate(learningRate)
        .schedule(schedule)
        .optimiser(optimiser)
        .maxGradientNorm(clipping.maxGradientNorm())
        .patience(earlyStopping.patience())
        .metric(earlyStopping.metric())
        .seed(seed);
  }

  /** Returns the number of examples of a step. */
  public int batchSize() {
    return batching.batchSize();
  }

  /**
   * Returns every setting by name, in a fixed order: numbers, and for schedule, optimiser and
   * metric a map of their {@code type} and their own values.
   */
  public Map<String, Object> description() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("epochs", epochs);
    all.putAll(RecordValues.of(batching));
    all.put("learningRate", learningRate);
    all.put("schedule", RecordValues.typed((Record) schedule));
    all.put("optimiser", RecordValues.typed((Record) optimiser));
    all.putAll(RecordValues.of(clipping));
    all.put("patience", earlyStopping.patience());
    all.put("metric", RecordValues.typed((Record) earlyStopping.metric()));
    all.put("seed", seed);
    return all;
  }

  /** Collects settings, which {@link TrainingSettings} and its values describe. */
  public static final class Builder {

    private int epochs = 10;
    private int batchSize = 128;
    private int bucketSize = 1;
    private double learningRate = 1e-3;
    private LearningRateSchedule schedule = new LinearSchedule(0.1);
    private Optimiser optimiser = new Adam();
    private double maxGradientNorm = 5;
    private int patience = 3;
    private Metric metric = StandardMetrics.ACCURACY;
    private long seed = 1;

    private Builder() {}

    /** Sets the maximum number of epochs. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /** Sets the number of examples of a step. */
    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    /** Sets the number of batches that are sorted by length together. */
    public Builder bucketSize(int value) {
      bucketSize = value;
      return this;
    }

    /** Sets the peak of the learning rate. */
    public Builder learningRate(double value) {
      learningRate = value;
      return this;
    }

    /** Sets the course of the learning rate. */
    public Builder schedule(LearningRateSchedule value) {
      schedule = value;
      return this;
    }

    /** Sets the update rule. */
    public Builder optimiser(Optimiser value) {
      optimiser = value;
      return this;
    }

    /** Sets the norm that longer gradients are scaled down to; infinity disables clipping. */
    public Builder maxGradientNorm(double value) {
      maxGradientNorm = value;
      return this;
    }

    /** Sets the number of epochs without an improvement after which the training stops. */
    public Builder patience(int value) {
      patience = value;
      return this;
    }

    /** Sets the metric that decides which epoch is the best. */
    public Builder metric(Metric value) {
      metric = value;
      return this;
    }

    /** Sets the seed of shuffling, initial parameters and dropout. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * Builds the settings.
     *
     * @throws IllegalArgumentException if one is out of its range; the message names both
     */
    public TrainingSettings build() {
      return new TrainingSettings(
          epochs,
          new Batching(batchSize, bucketSize),
          learningRate,
          schedule,
          optimiser,
          new GradientClipping(maxGradientNorm),
          new EarlyStopping(patience, metric),
          seed);
    }
  }
}
