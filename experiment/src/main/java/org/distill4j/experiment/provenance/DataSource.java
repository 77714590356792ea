package org.distill4j.experiment.provenance;

import java.util.Map;

/**
 * The data of a run.
 *
 * @param description the data in one line, for people
 * @param examples the number of examples of each part: "training", "validation", "evaluation",
 *     "monitored"
 * @param fingerprints the SHA-256 of each part: "training data"
 */
public record DataSource(
    String description, Map<String, Integer> examples, Map<String, String> fingerprints) {

  /** Copies the maps; what is missing in a file is empty. */
  public DataSource {
    description = Copies.of(description);
    examples = Copies.of(examples);
    fingerprints = Copies.of(fingerprints);
  }

  /** Returns unknown data. */
  static DataSource unknown() {
    return new DataSource("", Map.of(), Map.of());
  }
}
