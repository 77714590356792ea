package org.distill4j.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.BoundedInput;

/**
 * The tokeniser of a pretrained network, from its {@code tokenizer.json}. Texts get the special
 * tokens of the network; padding is left to the batches.
 *
 * <pre>{@code
 * try (SubwordTokenizer tokenizer = SubwordTokenizer.open(Path.of("tokenizer.json"))) {
 *   TokenizedTexts texts = TextInput.of(network, tokenizer).truncated().encode(glosses);
 *   Examples.builder().input("text", texts.tokens()).input("types", texts.types());
 * }
 * }</pre>
 */
public final class SubwordTokenizer implements AutoCloseable {

  private static final int LARGEST_FILE = 1 << 28;
  private static final int BATCH = 1_000;

  private final Path file;
  private final HuggingFaceTokenizer tokenizer;
  private final int vocabulary;

  private SubwordTokenizer(Path file, HuggingFaceTokenizer tokenizer, int vocabulary) {
    this.file = file;
    this.tokenizer = tokenizer;
    this.vocabulary = vocabulary;
  }

  /**
   * Opens a tokeniser.
   *
   * @throws IOException if the file is missing or no {@code tokenizer.json}; with a remedy
   */
  public static SubwordTokenizer open(Path file) throws IOException {
    byte[] content = BoundedInput.read(file, LARGEST_FILE);
    int vocabulary = VocabularySize.of(content, file);
    // The file's own truncation and padding are those of its training.
    Map<String, String> options = Map.of("padding", "false", "truncation", "false");
    try {
      return new SubwordTokenizer(
          file,
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(content), options),
          vocabulary);
    } catch (RuntimeException e) {
      throw new DataFileException(
          file,
          "the tokeniser library refuses it: " + e.getMessage(),
          "take the tokenizer.json beside the network's weights",
          e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The number of token indices, one more than the largest. */
  public int vocabulary() {
    return vocabulary;
  }

  /** Returns the tokens of texts as they are, whatever their length. */
  public TokenizedTexts encode(List<String> texts) {
    int[][] tokens = new int[texts.size()][];
    int[][] types = new int[texts.size()][];
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> part = texts.subList(from, Math.min(from + BATCH, texts.size()));
      Encoding[] encodings = tokenizer.batchEncode(part, true, false);
      for (int i = 0; i < encodings.length; i++) {
        tokens[from + i] = ints(encodings[i].getIds());
        types[from + i] = ints(encodings[i].getTypeIds());
      }
    }
    return new TokenizedTexts(tokens, types);
  }

  private static int[] ints(long[] values) {
    int[] ints = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      ints[i] = Math.toIntExact(values[i]);
    }
    return ints;
  }

  /** Frees the memory of the library. */
  @Override
  public void close() {
    tokenizer.close();
  }
}
