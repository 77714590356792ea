package org.distill4j.text;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubwordTokenizerTest {

  private static final String TOKENIZER =
      """
      {
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": {"Fixed": 8}, "direction": "Right", "pad_to_multiple_of": null,
          "pad_id": 0, "pad_type_id": 0, "pad_token": "[PAD]"},
        "added_tokens": [
          {"id": 7, "content": "[SEP]", "single_word": false, "lstrip": false, "rstrip": false,
            "normalized": false, "special": true}],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 7], "cls": ["[CLS]", 1]},
        "decoder": null,
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
          "max_input_chars_per_word": 100,
          "vocab": {"[PAD]": 0, "[CLS]": 1, "[UNK]": 2, "teach": 3, "##er": 4, "a": 5, "the": 6,
            "[SEP]": 7}}
      }
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
  }

  /** An embedding with a number of words and of positions. */
  private static final class Words extends NetworkGraph {

    private final int vocabulary;
    private final int positions;

    Words(int vocabulary, int positions) {
      this.vocabulary = vocabulary;
      this.positions = positions;
    }

    @Override
    public String name() {
      return "Words";
    }

    @Override
    public List<String> inputs() {
      return List.of("text");
    }

    @Override
    public List<String> outputs() {
      return List.of("mean");
    }

    @Override
    public long parameters() {
      return 2L * (vocabulary + positions);
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("words", new LayerVertex(new EmbeddingLayer(vocabulary, 2, 1)), "text");
      graph.addVertex(
          "placed", new LayerVertex(new PositionEmbeddingLayer(positions, 2, 1)), "words");
      graph.addVertex("mean", new LayerVertex(new MeanPoolingLayer()), "placed");
    }
  }

  @Test
  void splitsWordsAndAddsSpecialTokensWithoutPadding() throws IOException {
    try (SubwordTokenizer tokenizer = SubwordTokenizer.open(file)) {
      TokenizedTexts texts = tokenizer.encode(List.of("The Teacher", "a a a a zebra", ""));

      assertThat(tokenizer.vocabulary()).isEqualTo(8);
      assertThat(texts.tokens(0)).isEqualTo(new int[] {1, 6, 3, 4, 7});
      assertThat(texts.tokens(1)).isEqualTo(new int[] {1, 5, 5, 5, 5, 2, 7});
      assertThat(texts.tokens(2)).isEqualTo(new int[] {1, 7});
      assertThat(texts.types().largest()).isEqualTo(0);
    }
  }

  @Test
  void checksTheVocabularyAndThePositionsOfTheNetwork() throws IOException {
    try (SubwordTokenizer tokenizer = SubwordTokenizer.open(file)) {
      UnusableDataException vocabulary =
          assertThrows(UnusableDataException.class, () -> TextInput.of(new Words(9, 6), tokenizer));
      assertThat(vocabulary)
          .hasMessageThat()
          .startsWith(file + " has 8 tokens, but 'words.W' of Words has 9 rows; use the tokeniser");

      TextInput input = TextInput.of(new Words(8, 6), tokenizer);
      UnusableDataException length =
          assertThrows(
              UnusableDataException.class, () -> input.encode(List.of("a", "a a a a the")));
      assertThat(length)
          .hasMessageThat()
          .startsWith(
              "text 1 has 7 tokens by " + file + ", but 'placed.W' of Words has 6 rows; shorten");

      assertThat(input.truncated().encode(List.of("a a a a the")).tokens(0))
          .isEqualTo(new int[] {1, 5, 5, 5, 5, 7});
      assertThat(input.truncated(3).encode(List.of("a a a a the")).tokens(0))
          .isEqualTo(new int[] {1, 5, 7});
    }
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Files.writeString(file, "{\"model\":{\"type\":\"BPE\"}}");
    DataFileException problem =
        assertThrows(DataFileException.class, () -> SubwordTokenizer.open(file));
    assertThat(problem).hasMessageThat().startsWith(file + ": it is no tokenizer.json");
    Files.writeString(file, "[PAD]\n[CLS]\n");
    assertThrows(DataFileException.class, () -> SubwordTokenizer.open(file));
    Files.writeString(file, "{\"model\":{\"type\":\"Other\",\"vocab\":{\"a\":0}}}");
    problem = assertThrows(DataFileException.class, () -> SubwordTokenizer.open(file));
    assertThat(problem).hasMessageThat().contains("the tokeniser library refuses it");
  }

  @Test
  void damageIsNoticed() throws Exception {
    DamagedFile.check(
        file,
        Promise.SYNTAX,
        it -> {
          try (SubwordTokenizer tokenizer = SubwordTokenizer.open(it)) {
            return tokenizer.vocabulary();
          }
        });
  }
}
