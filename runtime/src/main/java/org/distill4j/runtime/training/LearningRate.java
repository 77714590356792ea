package org.distill4j.runtime.training;

/**
 * The learning rate of each step of a training.
 *
 * @param peak the rate after the warm-up
 * @param warmUpSteps how many steps it takes to rise from zero to the peak in equal steps
 * @param totalSteps all steps of the training
 * @param epochSteps the steps of an epoch
 * @param decay what follows the warm-up
 */
record LearningRate(double peak, long warmUpSteps, long totalSteps, long epochSteps, Decay decay) {

  private static final long HALVING_EPOCHS = 10;

  /** The schedule of a training of so many epochs of so many steps. */
  static LearningRate of(TrainingSettings settings, int epochs, long epochSteps) {
    long totalSteps = epochs * epochSteps;
    long warmUpSteps = Math.round(settings.warmUp() * totalSteps);
    return new LearningRate(
        settings.learningRate(), warmUpSteps, totalSteps, epochSteps, settings.decay());
  }

  /** The rate of a step, which is counted from 0. */
  double at(long step) {
    if (step < warmUpSteps) {
      return peak * (step + 1) / warmUpSteps;
    }
    return switch (decay) {
      case CONSTANT -> peak;
      case LINEAR -> peak * (totalSteps - step) / (totalSteps - warmUpSteps);
      case HALVING -> peak * Math.pow(0.5, halvings(step));
    };
  }

  private int halvings(long step) {
    return (int) (step / (epochSteps * HALVING_EPOCHS));
  }
}
