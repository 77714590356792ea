package org.distill4j.samples.cli.multimodal;

import java.io.IOException;
import java.util.List;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.MultimodalData;
import org.distill4j.samples.multimodal.experiment.Strengths;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a search tries. One of the lists is enough; the other is then what is set. */
final class SearchOptions {

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

  /** Training questions alone, with those about some videos or synsets to be judged by. */
  MultimodalData held(QuestionSetOptions data) throws IOException {
    if (data.isDictionary()) {
      return MultimodalData.of(data.dictionary().heldOutOfTraining(HeldOut.of(GridSearch.PARTS)));
    }
    DataOptions folder = data.folder(false);
    String judges = judgedBy == null ? folder.training() : judgedBy;
    return MultimodalData.readTraining(
        folder.judgedBy(folder.training()), GridSearch.PARTS, judges);
  }

  /** The search. Refuses what is out of its range. */
  GridSearch grid(CommandLine command, QuestionSetOptions data, Strengths otherwise) {
    data.refuse(command, data.isDictionary() && judgedBy != null, "--search-judged-by");
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
