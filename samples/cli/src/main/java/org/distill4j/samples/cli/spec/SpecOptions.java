package org.distill4j.samples.cli.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.samples.cli.option.Range;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The locations of specs, and the sizes for their formulas. */
final class SpecOptions {

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "A jar or folder of classes to search; may be given several times. If omitted, the class"
              + " path of this program.")
  private List<Path> locations = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=SIZE",
      description =
          "The value of a dimension or variable axis in the formulas; may be given"
              + " several times.")
  private Map<String, Integer> sizes = new TreeMap<>();

  SpecCatalogue catalogue(CommandLine command) throws IOException {
    for (Path location : locations) {
      if (!Files.exists(location)) {
        throw new ParameterException(command, "--in: '%s' does not exist".formatted(location));
      }
    }
    return locations.isEmpty() ? SpecCatalogue.ofClassPath() : SpecCatalogue.of(locations);
  }

  /** Returns the sizes, after a check of their ranges. */
  Map<String, Integer> sizes(CommandLine command) {
    sizes.forEach(
        (name, size) -> Range.require(command, size >= 1, "--set " + name, "at least 1", size));
    return sizes;
  }
}
