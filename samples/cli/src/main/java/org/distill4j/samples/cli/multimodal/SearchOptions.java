package org.distill4j.samples.cli.multimodal;

import java.io.IOException;
import java.util.List;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.MultimodalData;
import org.distill4j.samples.multimodal.experiment.RateSearch;
import org.distill4j.samples.multimodal.experiment.StreamDistillation;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The points of a search: temperatures and weights, of which one list is enough and the other has
 * the value that is set, or the learning rates of systems.
 */
final class SearchOptions {

  @Option(
      names = "--search-temperatures",
      paramLabel = "X",
      split = ",",
      description = "Temperatures to try, separated by commas; both are set to the same.")
  private List<Double> temperatures = List.of();

  @Option(
      names = "--search-weights",
      paramLabel = "X",
      split = ",",
      description = "Weights to try, separated by commas, in all pairs of both losses.")
  private List<Double> weights = List.of();

  @Option(
      names = "--search-learning-rates",
      paramLabel = "X",
      split = ",",
      description =
          "With --systems: learning rates to try for each system, separated by commas, each above"
              + " 0. Each system is then trained on all training questions at its best one.")
  private List<Double> learningRates = List.of();

  @Option(
      names = "--search-judged-by",
      paramLabel = "NAME",
      description =
          "The split with the questions about the held-out videos. Correct answers are those that"
              + " are annotated for a question of the same type about the same video. If omitted,"
              + " the training split.")
  private String judgedBy;

  @Option(
      names = "--search-seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Number of seeds to try every point with, at least 1. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  /**
   * Returns the seeds that every point is tried with.
   *
   * @param first the first seed
   */
  List<Long> seeds(long first) {
    return SeedsOption.consecutive(first, seeds);
  }

  /** Returns the training questions, of which those about some videos or synsets are held out. */
  MultimodalData held(QuestionSetOptions data) throws IOException {
    if (data.isDictionary()) {
      return MultimodalData.of(data.dictionary().heldOutOfTraining(HeldOut.of(GridSearch.PARTS)));
    }
    DataOptions folder = data.folder(false);
    String judges = judgedBy == null ? folder.training() : judgedBy;
    return MultimodalData.readTraining(
        folder.judgedBy(folder.training()), GridSearch.PARTS, judges);
  }

  /** Returns true if learning rates are searched. */
  boolean isOfRates() {
    return !learningRates.isEmpty();
  }

  /**
   * Returns the search for learning rates.
   *
   * @throws ParameterException if a value is out of its range
   */
  RateSearch rates(CommandLine command) {
    if (!temperatures.isEmpty() || !weights.isEmpty()) {
      throw new ParameterException(
          command,
          "--search-learning-rates cannot be combined with --search-temperatures or"
              + " --search-weights. Search in two runs.");
    }
    try {
      return new RateSearch(learningRates);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--search-learning-rates: " + e.getMessage(), e);
    }
  }

  /**
   * Checks the options that both searches have.
   *
   * @throws ParameterException if a value is out of its range
   */
  void check(CommandLine command, QuestionSetOptions data, boolean systems) {
    data.refuse(command, data.isDictionary() && judgedBy != null, "--search-judged-by");
    Range.requireAtLeast(command, "--search-seeds", 1, seeds);
    if (isOfRates() != systems) {
      throw new ParameterException(
          command,
          systems
              ? "--systems can be combined with --search-learning-rates alone."
              : "--search-learning-rates needs the systems to search for: add --systems.");
    }
  }

  /**
   * Returns the search for temperatures and weights.
   *
   * @param otherwise the values that are not searched
   * @throws ParameterException if a value is out of its range
   */
  GridSearch grid(CommandLine command, StreamDistillation otherwise) {
    GridSearch grid =
        new GridSearch(
            temperatures.isEmpty() ? List.of(otherwise.appearanceTemperature()) : temperatures,
            weights.isEmpty() ? List.of(otherwise.appearanceWeight()) : weights);
    try {
      grid.points();
      return grid;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command, "--search-temperatures and --search-weights: " + e.getMessage(), e);
    }
  }
}
