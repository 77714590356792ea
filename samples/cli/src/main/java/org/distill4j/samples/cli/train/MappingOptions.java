package org.distill4j.samples.cli.train;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.data.mapping.ColumnMapping;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The mapping from columns to inputs and labels. */
final class MappingOptions {

  @Option(
      names = "--column",
      paramLabel = "NODE=NAME",
      description =
          "The column of an input or label, several as NODE=a,b or NODE=first..last; may be given"
              + " several times. An input or label without one is read from the column of its own"
              + " name.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "NODE=FORMAT",
      description =
          "The format of an input or label if it is not the usual one of its kind: numbers,"
              + " standardised, words, characters, indices, classes, image; options follow a colon,"
              + " as in words:least=2,most=5000.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "NAME",
      description = "The column of the ids of examples, all different.")
  private String id;

  @Option(
      names = "--weight",
      paramLabel = "NAME",
      description = "The column of the weights of examples, numbers of at least 0.")
  private String weight;

  @Option(
      names = "--class-weights",
      paramLabel = "NAME",
      description = "Weights of the classes: balanced, so that all classes count equally.")
  private String classWeights;

  /**
   * Returns true if all classes are to count equally.
   *
   * @throws ParameterException if another weighting is given
   */
  boolean isBalanced(CommandLine command) {
    if (classWeights != null && !classWeights.equals("balanced")) {
      throw new ParameterException(
          command, "--class-weights must be balanced, but is '%s'".formatted(classWeights));
    }
    return classWeights != null;
  }

  /**
   * Returns the mapping.
   *
   * @throws ParameterException if an entry is malformed
   */
  ColumnMapping mapping(CommandLine command) {
    ColumnMapping.Builder mapping = ColumnMapping.builder();
    try {
      columns.forEach(mapping::column);
      formats.forEach(mapping::format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
    if (id != null) {
      mapping.id(id);
    }
    if (weight != null) {
      mapping.weight(weight);
    }
    return mapping.build();
  }
}
