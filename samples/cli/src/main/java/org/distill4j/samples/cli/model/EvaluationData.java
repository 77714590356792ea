package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.distill4j.runtime.evaluation.EvaluationSet;

/**
 * Examples that a network is evaluated on.
 *
 * @param description the part of the data, such as a partition or split
 * @param set the examples with their correct answers
 * @param answers the candidate answers
 * @param text returns an example in words
 */
record EvaluationData(
    String description, EvaluationSet set, List<String> answers, IntFunction<String> text) {

  /** Copies the answers. */
  EvaluationData {
    answers = List.copyOf(answers);
  }

  /**
   * Checks that the examples fit a network.
   *
   * @throws IOException if they do not; the message names the file
   */
  void requireFit(SavedNetwork network) throws IOException {
    List<String> missing =
        network.graph().getConfiguration().getNetworkInputs().stream()
            .filter(input -> !set.examples().columns().containsKey(input))
            .toList();
    if (!missing.isEmpty()) {
      throw misfit(network, "have no " + String.join(", ", missing));
    }
    int classes = new Prediction(network).probabilities(set.examples(), 0).length;
    if (classes != answers.size()) {
      throw misfit(
          network,
          String.format(
              Locale.ROOT, "have %,d answers, but the network %,d", answers.size(), classes));
    }
  }

  /** Returns the error for data that do not fit a network. */
  static IOException misfit(SavedNetwork network, String why) {
    return new IOException(
        "The data do not fit the network in %s: they %s. Give the options of its training."
            .formatted(network.file(), why));
  }
}
