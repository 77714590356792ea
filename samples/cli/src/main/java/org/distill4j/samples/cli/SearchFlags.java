package org.distill4j.samples.cli;

import java.io.IOException;
import java.util.List;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.Strengths;
import org.distill4j.samples.video.VideoData;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a search tries. One of the lists is enough; the other is then what is set. */
final class SearchFlags {

  @Option(
      names = "--search-temperatures",
      paramLabel = "X",
      split = ",",
      description = "The temperatures to try, separated by commas; both are set to the same.")
  private List<Double> temperatures = List.of();

  @Option(
      names = "--search-weights",
      paramLabel = "X",
      split = ",",
      description = "The weights to try, separated by commas, in all pairs of both losses.")
  private List<Double> weights = List.of();

  @Option(
      names = "--search-judged-by",
      paramLabel = "NAME",
      description =
          "The split whose questions about the held-out videos judge; right is what is annotated"
              + " for a question of the same type about the same video. Default: the split to train"
              + " with.")
  private String judgedBy;

  @Option(
      names = "--search-seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many seeds to try each with, at least 1. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  /** How many seeds each is tried with. */
  int seeds() {
    return seeds;
  }

  /** The training questions, with those about some of their videos to be judged by. */
  VideoData held(VideoData data) throws IOException {
    String judges = judgedBy == null ? data.options().training() : judgedBy;
    return data.heldOutOfTraining(GridSearch.PARTS, judges);
  }

  /** The search. Refuses what is out of its range. */
  GridSearch grid(CommandLine command, Strengths otherwise) {
    Range.require(command, seeds >= 1, "--search-seeds", "at least 1", seeds);
    GridSearch grid =
        new GridSearch(
            temperatures.isEmpty() ? List.of(otherwise.appearanceTemperature()) : temperatures,
            weights.isEmpty() ? List.of(otherwise.appearanceWeight()) : weights);
    try {
      grid.points();
      return grid;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--search: " + e.getMessage(), e);
    }
  }
}
