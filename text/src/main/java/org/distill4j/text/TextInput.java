package org.distill4j.text;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;

/** Texts for a network, with a vocabulary and lengths that its embeddings have. */
public final class TextInput {

  private final SubwordTokenizer tokenizer;
  private final String positions;
  private final int most;
  private final boolean truncates;

  private TextInput(SubwordTokenizer tokenizer, String positions, int most, boolean truncates) {
    this.tokenizer = tokenizer;
    this.positions = positions;
    this.most = most;
    this.truncates = truncates;
  }

  /**
   * Returns the input of a network by its tokeniser.
   *
   * @throws UnusableDataException if an embedding of words has another number of rows than the
   *     tokeniser has tokens
   */
  public static TextInput of(NetworkGraph network, SubwordTokenizer tokenizer) {
    String positions = "";
    int most = Integer.MAX_VALUE;
    Map<String, GraphVertex> nodes = network.configuration(0).getVertices();
    for (Map.Entry<String, GraphVertex> node : nodes.entrySet()) {
      Layer layer = node.getValue() instanceof LayerVertex vertex ? vertex.layer() : null;
      if (layer instanceof EmbeddingLayer words && words.vocabulary() != tokenizer.vocabulary()) {
        throw new UnusableDataException(
            "%s has %s tokens, but '%s.W' of %s has %s rows; use the tokeniser of the weights, or set the vocabulary of the embedding to %s"
                .formatted(
                    tokenizer.file(),
                    tokenizer.vocabulary(),
                    node.getKey(),
                    network.name(),
                    words.vocabulary(),
                    tokenizer.vocabulary()));
      }
      if (layer instanceof PositionEmbeddingLayer table && table.positions() < most) {
        most = table.positions();
        positions = "'%s.W' of %s".formatted(node.getKey(), network.name());
      }
    }
    return new TextInput(tokenizer, positions, most, false);
  }

  /** Returns the same for which texts that are too long lose their end. */
  public TextInput truncated() {
    return new TextInput(tokenizer, positions, most, true);
  }

  /** Returns the same for texts of at most a number of tokens, which lose the rest. */
  public TextInput truncated(int tokens) {
    return new TextInput(tokenizer, positions, Math.min(most, tokens), true);
  }

  /**
   * Returns the tokens of texts.
   *
   * @throws UnusableDataException if a text is longer than the table of positions, unless it is
   *     truncated
   */
  public TokenizedTexts encode(List<String> texts) {
    TokenizedTexts encoded = tokenizer.encode(texts);
    if (truncates) {
      return encoded.truncated(most);
    }
    for (int i = 0; i < encoded.size(); i++) {
      if (encoded.length(i) > most) {
        throw new UnusableDataException(
            "text %s has %s tokens by %s, but %s has %s rows; shorten it, or use TextInput.truncated()"
                .formatted(i, encoded.length(i), tokenizer.file(), positions, most));
      }
    }
    return encoded;
  }
}
