package org.distill4j.samples.cli;

import java.util.List;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.Strengths;
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

  /** The search. Refuses what is out of its range. */
  GridSearch grid(CommandLine command, Strengths otherwise) {
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
