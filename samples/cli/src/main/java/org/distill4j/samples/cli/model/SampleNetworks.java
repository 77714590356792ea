package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The networks of one sample, and the data that they can be evaluated on. */
interface SampleNetworks {

  /** Returns the name of the sample's command. */
  String command();

  /** Returns true if a network is one of the sample's. */
  boolean has(SavedNetwork network);

  /**
   * Reads or generates evaluation data for a network.
   *
   * @param seed the seed of generated data
   * @throws IOException if the data cannot be read, or are not those that the network was trained
   *     with
   */
  EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException;

  /** Returns the networks of all samples. */
  static List<SampleNetworks> all() {
    return List.of(
        new DictionaryNetworks(),
        new ImageNetworks(),
        new MultimodalNetworks(),
        new RankingNetworks(),
        new WordNetworks());
  }

  /**
   * Returns the sample of a network.
   *
   * @throws IOException if no sample has it
   */
  static SampleNetworks of(SavedNetwork network) throws IOException {
    return all().stream()
        .filter(sample -> sample.has(network))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "%s holds a network of %s, which belongs to no sample; give --table FILE if it was trained by 'train'. Samples: %s."
                        .formatted(
                            network.file(),
                            network.spec(),
                            all().stream()
                                .map(SampleNetworks::command)
                                .collect(Collectors.joining(", ")))));
  }
}
