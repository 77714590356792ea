package org.distill4j.samples.benchmarks.measure;

import java.io.IOException;
import java.util.List;

/**
 * Something that is timed in several contenders. A new one is a class that implements this and one
 * line in the list of all subjects.
 */
public interface Subject {

  /** What the command line calls it: lower-case words with hyphens, unique. */
  String name();

  /** What kind it is of, which chooses all of the kind on the command line. */
  Group group();

  /** What is timed, in one line. */
  String description();

  /**
   * Checks that all contenders compute the same, then times them.
   *
   * @return what came out, one comparison for each size or variant
   * @throws IllegalStateException if the contenders do not compute the same
   * @throws IOException if a file or another process that is needed fails
   */
  List<Comparison> run(Settings settings) throws IOException, InterruptedException;
}
