package org.distill4j.runtime.graph.sampling;

import java.util.List;
import org.distill4j.runtime.argument.Arguments;

/**
 * A student that learns on sequences that it writes itself (generalised knowledge distillation,
 * Agarwal et al. 2024): in some of the batches, the tokens after the prompt are drawn from its own
 * scores.
 *
 * @param tokens the input of the network that is written
 * @param scores the node with the scores of the next token, [batch, steps, classes]
 * @param fraction the share of the batches, from 0 to 1
 * @param temperature the temperature of the draws, at least 0; 0 takes the best token
 * @param prompt the number of tokens that are kept, at least 1
 * @param after the token that ends the prompt, which then has any length; -1 for none
 * @param end the token that ends a sequence; -1 for none
 * @param losses the names of the losses that count in these batches, at least one
 */
public record OwnSamples(
    String tokens,
    String scores,
    double fraction,
    double temperature,
    int prompt,
    int after,
    int end,
    List<String> losses) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a number is out of its range, or there is no loss
   */
  public OwnSamples {
    Arguments.requireFraction("fraction of own samples", fraction);
    Arguments.requireNotNegative("temperature of own samples", temperature);
    Arguments.requireAtLeastOne("prompt of own samples", prompt);
    Arguments.require("token after a prompt", after, after >= -1, "at least -1");
    Arguments.require("token at the end", end, end >= -1, "at least -1");
    losses = List.copyOf(losses);
    Arguments.require("losses of own samples", losses, !losses.isEmpty(), "at least one");
  }
}
