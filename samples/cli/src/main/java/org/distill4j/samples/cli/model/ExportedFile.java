package org.distill4j.samples.cli.model;

import java.io.IOException;
import org.distill4j.runtime.evaluation.Metrics;

/** A file that a network was exported to, which can be run. */
interface ExportedFile {

  /**
   * Returns the largest difference of an output from that of the network, on random inputs.
   *
   * @throws IOException if the file cannot be loaded
   */
  double largestDifference(long seed) throws IOException;

  /**
   * Evaluates the file.
   *
   * @throws IOException if it cannot be loaded
   */
  Metrics metrics(EvaluationData data, int batchSize) throws IOException;
}
