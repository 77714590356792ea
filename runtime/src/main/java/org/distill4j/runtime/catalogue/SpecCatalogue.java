package org.distill4j.runtime.catalogue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distill4j.runtime.argument.Suggestion;

/**
 * All specs in class folders and jars, found by the files that the processor writes beside their
 * classes.
 */
public final class SpecCatalogue {

  private static final String WITHOUT_PROCESSOR =
      " compiled without the processor: name distill4j-processor in annotationProcessorPaths"
          + " (Maven), annotationProcessor (Gradle) or -processorpath (javac). JDK 23 and later run"
          + " a processor on the class path with -proc:full only.";

  /** The remedy if specs are missing, because their interfaces were compiled without them. */
  public static final String PROCESSOR_MISSING =
      "If its interface is there, it was" + WITHOUT_PROCESSOR;

  /** The remedy if there are no specs at all. */
  public static final String PROCESSOR_MISSING_FOR_ALL =
      "If there are interfaces with @Network, they were" + WITHOUT_PROCESSOR;

  private static final String JSON = ".json";

  private final Map<String, SpecFiles> specs = new TreeMap<>();

  private SpecCatalogue() {}

  /**
   * Returns the specs on the class path of the program.
   *
   * @throws IOException if a jar cannot be read
   */
  public static SpecCatalogue ofClassPath() throws IOException {
    return of(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList());
  }

  /**
   * Returns the specs in class folders and jars; a spec is read from the first location that has
   * it.
   *
   * @throws IOException if a jar cannot be read
   */
  public static SpecCatalogue of(List<Path> locations) throws IOException {
    SpecCatalogue catalogue = new SpecCatalogue();
    for (Path location : locations) {
      SpecFiles files = new SpecFiles(location);
      for (String name : files.names()) {
        if (name.endsWith(JSON)) {
          String spec = name.substring(0, name.length() - JSON.length());
          catalogue.specs.putIfAbsent(spec, files);
        }
      }
    }
    return catalogue;
  }

  /**
   * Reads the description of a spec that was kept, such as beside a run.
   *
   * @param json the content of its file
   * @throws IOException if it is not what this version's processor writes
   */
  public static SpecDescription description(byte[] json) throws IOException {
    return SpecReader.read(json);
  }

  /**
   * Returns the spec of a class that the program uses; empty if a class loader does not find its
   * description in a folder or a jar.
   *
   * @param name its canonical name
   * @param loader the loader of its generated class
   * @throws IOException if its file cannot be read
   */
  public static Optional<SpecEntry> ofLoaded(String name, ClassLoader loader) throws IOException {
    Optional<SpecFiles> files = SpecFiles.ofLoaded(name + JSON, loader);
    return files.isPresent() ? Optional.of(SpecEntry.read(name, files.get())) : Optional.empty();
  }

  /** Returns the canonical names of all specs, in alphabetical order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(specs.keySet());
  }

  /**
   * Returns a spec by name; empty if there is none, or if a short name is ambiguous.
   *
   * @param name its canonical name, or the end of it after a dot
   * @throws IOException if its file cannot be read
   */
  public Optional<SpecEntry> find(String name) throws IOException {
    List<String> matching =
        specs.containsKey(name)
            ? List.of(name)
            : specs.keySet().stream().filter(spec -> spec.endsWith("." + name)).toList();
    return matching.size() == 1
        ? Optional.of(SpecEntry.read(matching.get(0), specs.get(matching.get(0))))
        : Optional.empty();
  }

  /**
   * Returns a spec by name.
   *
   * @param name as for {@link #find}
   * @throws IOException if there is none or if its file cannot be read
   */
  public SpecEntry require(String name) throws IOException {
    Optional<SpecEntry> found = find(name);
    if (found.isEmpty()) {
      throw new IOException("There is no spec '" + name + "'. " + PROCESSOR_MISSING);
    }
    return found.get();
  }

  /** Returns the name of the most similar spec, if one is similar enough for a suggestion. */
  public Optional<String> closest(String name) {
    String simple = simple(name);
    int limit = Math.max(1, simple.length() / 3);
    return specs.keySet().stream()
        .filter(spec -> Suggestion.distance(simple(spec), simple) <= limit)
        .min(Comparator.comparingInt(spec -> Suggestion.distance(simple(spec), simple)));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
