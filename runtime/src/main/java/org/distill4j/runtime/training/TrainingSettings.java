package org.distill4j.runtime.training;

/**
 * How a network is trained. Immutable; {@link #toBuilder} changes some settings.
 *
 * <pre>{@code
 * TrainingSettings settings =
 *     TrainingSettings.builder().epochs(20).learningRate(5e-4).seed(42).build();
 * }</pre>
 *
 * @param epochs how often each example is seen at most, at least 1; in each stage of a training
 *     that does not say so itself
 * @param batchSize the examples of a step, at least 1; the last step of an epoch may have fewer
 * @param learningRate the peak of the learning rate, above 0
 * @param warmUp the part of all steps in which the learning rate rises to its peak, from 0 to 1
 * @param decay what the learning rate does afterwards
 * @param beta1 how much of Adam's mean of the gradients stays from step to step, from 0 to below 1
 * @param beta2 how much of Adam's mean of their squares stays, from 0 to below 1
 * @param epsilon what Adam adds to the root of that mean, above 0
 * @param weightDecay the decoupled decay of AdamW, at least 0; 0 is plain Adam. Biases and all
 *     other parameters with a single axis do not decay, as is usual with AdamW.
 * @param gradientNorm the norm over all parameters to which a longer gradient is shortened, above
 *     0; infinity shortens none
 * @param patience after how many epochs without a better validation the training stops; the
 *     parameters are then those of the best epoch. 0 trains all epochs and keeps the last.
 * @param window how many batches of shuffled examples are sorted by length before they are cut, at
 *     least 1; more saves padding and shuffles less
 * @param seed where shuffling starts from, and the parameters and dropout of a run
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    double learningRate,
    double warmUp,
    Decay decay,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    double gradientNorm,
    int patience,
    int window,
    long seed) {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /**
   * Checks every range.
   *
   * @throws IllegalArgumentException if a setting is out of its range; the message names both
   */
  public TrainingSettings {
    require("epochs", epochs, epochs >= 1, "at least 1");
    require("batchSize", batchSize, batchSize >= 1, "at least 1");
    require("learningRate", learningRate, isIn(learningRate, 0, INFINITY), "above 0 and finite");
    require("warmUp", warmUp, warmUp >= 0 && warmUp <= 1, "between 0 and 1");
    require("decay", decay, decay != null, "CONSTANT, LINEAR or HALVING");
    require("beta1", beta1, beta1 >= 0 && beta1 < 1, "at least 0 and below 1");
    require("beta2", beta2, beta2 >= 0 && beta2 < 1, "at least 0 and below 1");
    require("epsilon", epsilon, isIn(epsilon, 0, INFINITY), "above 0 and finite");
    boolean decays = weightDecay == 0 || isIn(weightDecay, 0, INFINITY);
    require("weightDecay", weightDecay, decays, "at least 0 and finite");
    require("gradientNorm", gradientNorm, gradientNorm > 0, "above 0");
    require("patience", patience, patience >= 0, "at least 0");
    require("window", window, window >= 1, "at least 1");
  }

  /** The default settings, to be changed. */
  public static Builder builder() {
    return new Builder();
  }

  /** These settings, to be changed. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.epochs = epochs;
    builder.batchSize = batchSize;
    builder.learningRate = learningRate;
    builder.warmUp = warmUp;
    builder.decay = decay;
    builder.beta1 = beta1;
    builder.beta2 = beta2;
    builder.epsilon = epsilon;
    builder.weightDecay = weightDecay;
    builder.gradientNorm = gradientNorm;
    builder.patience = patience;
    builder.window = window;
    builder.seed = seed;
    return builder;
  }

  private static boolean isIn(double value, double low, double high) {
    return value > low && value < high;
  }

  private static void require(String name, Object value, boolean holds, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + range);
    }
  }

  /** Collects settings. The parameters of {@link TrainingSettings} say what each of them means. */
  public static final class Builder {

    private int epochs = 10;
    private int batchSize = 128;
    private double learningRate = 1e-3;
    private double warmUp = 0.1;
    private Decay decay = Decay.LINEAR;
    private double beta1 = 0.9;
    private double beta2 = 0.999;
    private double epsilon = 1e-8;
    private double weightDecay = 0;
    private double gradientNorm = 5;
    private int patience = 3;
    private int window = 1;
    private long seed = 1;

    private Builder() {}

    /** Sets how often each example is seen at most. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /** Sets the examples of a step. */
    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    /** Sets the peak of the learning rate. */
    public Builder learningRate(double value) {
      learningRate = value;
      return this;
    }

    /** Sets the part of all steps in which the learning rate rises. */
    public Builder warmUp(double value) {
      warmUp = value;
      return this;
    }

    /** Sets what the learning rate does after the warm-up. */
    public Builder decay(Decay value) {
      decay = value;
      return this;
    }

    /** Sets how much of Adam's mean of the gradients stays from step to step. */
    public Builder beta1(double value) {
      beta1 = value;
      return this;
    }

    /** Sets how much of Adam's mean of the squared gradients stays from step to step. */
    public Builder beta2(double value) {
      beta2 = value;
      return this;
    }

    /** Sets what Adam adds to the root of the mean of squares. */
    public Builder epsilon(double value) {
      epsilon = value;
      return this;
    }

    /** Sets the decoupled decay of AdamW. */
    public Builder weightDecay(double value) {
      weightDecay = value;
      return this;
    }

    /** Sets the norm to which a longer gradient is shortened. */
    public Builder gradientNorm(double value) {
      gradientNorm = value;
      return this;
    }

    /** Sets after how many epochs without a better validation the training stops. */
    public Builder patience(int value) {
      patience = value;
      return this;
    }

    /** Sets how many batches are sorted by length together. */
    public Builder window(int value) {
      window = value;
      return this;
    }

    /** Sets where shuffling, parameters and dropout start from. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one is out of its range; the message names both
     */
    public TrainingSettings build() {
      return new TrainingSettings(
          epochs,
          batchSize,
          learningRate,
          warmUp,
          decay,
          beta1,
          beta2,
          epsilon,
          weightDecay,
          gradientNorm,
          patience,
          window,
          seed);
    }
  }
}
