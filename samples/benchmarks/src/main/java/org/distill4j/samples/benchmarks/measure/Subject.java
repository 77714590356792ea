package org.distill4j.samples.benchmarks.measure;

import java.io.IOException;
import java.util.List;

/**
 * A computation that several contenders are timed on. To add one, implement this interface and add
 * it to the list of all subjects.
 */
public interface Subject {

  /** Returns the unique name on the command line: lower-case words with hyphens. */
  String name();

  /** Returns the group, by which the command line selects all its subjects. */
  Group group();

  /** Returns a description in one line. */
  String description();

  /**
   * Checks that all contenders compute the same, then times them.
   *
   * @return the results, one comparison for each size or variant
   * @throws IllegalStateException if the contenders do not compute the same
   * @throws IOException if a required file or process fails
   */
  List<Comparison> run(Settings settings) throws IOException, InterruptedException;
}
