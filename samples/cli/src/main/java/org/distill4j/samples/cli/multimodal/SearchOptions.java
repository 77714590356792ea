package org.distill4j.samples.cli.multimodal;

import java.io.IOException;
import java.util.List;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.MultimodalData;
import org.distill4j.samples.multimodal.experiment.StreamDistillation;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The points of a search. One of the lists is enough; the other has the value that is set. */
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

  /**
   * Returns the search.
   *
   * @param otherwise the values that are not searched
   * @throws ParameterException if a value is out of its range
   */
  GridSearch grid(CommandLine command, QuestionSetOptions data, StreamDistillation otherwise) {
    data.refuse(command, data.isDictionary() && judgedBy != null, "--search-judged-by");
    Range.requireAtLeast(command, "--search-seeds", 1, seeds);
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
