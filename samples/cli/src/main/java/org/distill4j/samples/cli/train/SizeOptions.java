package org.distill4j.samples.cli.train;

import java.util.Map;
import java.util.TreeMap;
import org.distill4j.samples.cli.option.Range;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Dimensions and hyperparameters of a spec. */
final class SizeOptions {

  @Option(
      names = "--set",
      paramLabel = "NAME=SIZE",
      description =
          "A dimension that the spec leaves open and that does not follow from the data; may be"
              + " given several times.")
  private Map<String, Integer> dimensions = new TreeMap<>();

  @Option(
      names = "--teacher-set",
      paramLabel = "NAME=SIZE",
      description =
          "A dimension in which the teachers differ from the student; may be given several times.")
  private Map<String, Integer> teacherDimensions = new TreeMap<>();

  @Option(
      names = "--with",
      paramLabel = "NAME=VALUE",
      description =
          "A hyperparameter that differs from the spec, such as answersWeight=0.5; may be given"
              + " several times.")
  private Map<String, Double> hyperparameters = new TreeMap<>();

  Map<String, Integer> dimensions(CommandLine command) {
    dimensions.forEach((name, size) -> require(command, "--set " + name, size));
    return dimensions;
  }

  Map<String, Integer> teacherDimensions(CommandLine command) {
    teacherDimensions.forEach((name, size) -> require(command, "--teacher-set " + name, size));
    return teacherDimensions;
  }

  Map<String, Double> hyperparameters() {
    return hyperparameters;
  }

  private static void require(CommandLine command, String option, int size) {
    Range.require(command, size >= 1, option, "at least 1", size);
  }
}
