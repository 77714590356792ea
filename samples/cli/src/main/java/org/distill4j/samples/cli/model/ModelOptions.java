package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The saved network that a command uses. */
final class ModelOptions {

  private static final String DISTILLED = "DISTILLED";

  /** The rest of a file name, the most specific first: a seed, settings, or a fingerprint. */
  private static final List<String> SUFFIXES =
      List.of("", "-seed-\\d+(-[0-9a-f]{12})?", "-(?![0-9a-f]{12}-).*", "-.*");

  private static final String DISTILLED_STUDENT = "distilled-student";

  @Parameters(
      index = "0",
      paramLabel = "DIR|FILE",
      description =
          "The folder that a training saved its networks to with --output, or one network.")
  private Path path;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = DISTILLED,
      description =
          "The network in the folder: TEACHER, STUDENT, DISTILLED, a scheme, or the name of its file"
              + " without the extension. Default: ${DEFAULT-VALUE}.")
  private String model;

  /**
   * Loads the network.
   *
   * @throws IOException if there is no such network, or its file is damaged
   */
  SavedNetwork load() throws IOException {
    return SavedNetwork.load(file());
  }

  /** Returns the file of the network. */
  Path file() throws IOException {
    if (!Files.isDirectory(path)) {
      return path;
    }
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new IOException(
          "There is no saved network in %s: name a folder that a training saved to with --output"
              .formatted(path));
    }
    String wanted = Pattern.quote(fileName(model));
    List<Path> found = List.of();
    for (String suffix : SUFFIXES) {
      found = found.isEmpty() ? matching(files, wanted + suffix) : found;
    }
    if (found.size() > 1) {
      throw new IOException(
          "Several networks in %s match '%s': give --model one of %s."
              .formatted(path, model, names(found)));
    }
    if (found.isEmpty()) {
      throw new IOException(
          "There is no model file %s. Available: %s."
              .formatted(path.resolve(fileName(model) + ".zip"), names(files)));
    }
    return found.get(0);
  }

  private static String names(List<Path> files) {
    return files.stream().map(SavedNetwork::name).collect(Collectors.joining(", "));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private static List<Path> matching(List<Path> files, String pattern) {
    return files.stream()
        .filter(file -> SavedNetwork.name(file).toLowerCase(Locale.ROOT).matches(pattern))
        .toList();
  }

  private static String fileName(String model) {
    String name = model.toLowerCase(Locale.ROOT).replace('_', '-');
    return name.equalsIgnoreCase(DISTILLED) ? DISTILLED_STUDENT : name;
  }

  /** Returns the name of a network in results: {@code TEACHER}, {@code DISTILLED}. */
  static String title(SavedNetwork network) {
    String name = network.name();
    return name.equals(DISTILLED_STUDENT)
        ? DISTILLED
        : name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
