package org.distill4j.text;

import java.util.Arrays;
import org.distill4j.runtime.data.TokenColumn;

/** The tokens and the types of texts. Masks follow from the lengths. */
public final class TokenizedTexts {

  private final int[][] tokens;
  private final int[][] types;

  TokenizedTexts(int[][] tokens, int[][] types) {
    this.tokens = tokens;
    this.types = types;
  }

  /** Returns the token indices as an input of a network. */
  public TokenColumn tokens() {
    return new TokenColumn(tokens);
  }

  /** Returns the type of each token, such as the number of its sentence. */
  public TokenColumn types() {
    return new TokenColumn(types);
  }

  /** The number of texts. */
  public int size() {
    return tokens.length;
  }

  /** Returns a copy of the token indices of a text. */
  public int[] tokens(int text) {
    return tokens[text].clone();
  }

  /** The number of tokens of a text. */
  public int length(int text) {
    return tokens[text].length;
  }

  /**
   * Returns the same texts of at most a number of tokens. The last token of a longer text is kept,
   * because it marks the end.
   */
  TokenizedTexts truncated(int most) {
    int[][] shortTokens = new int[tokens.length][];
    int[][] shortTypes = new int[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      shortTokens[i] = truncated(tokens[i], most);
      shortTypes[i] = truncated(types[i], most);
    }
    return new TokenizedTexts(shortTokens, shortTypes);
  }

  private static int[] truncated(int[] row, int most) {
    if (row.length <= most) {
      return row;
    }
    int[] truncated = Arrays.copyOf(row, most);
    truncated[most - 1] = row[row.length - 1];
    return truncated;
  }
}
