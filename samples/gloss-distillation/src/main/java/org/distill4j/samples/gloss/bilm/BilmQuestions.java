package org.distill4j.samples.gloss.bilm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.samples.dictionary.question.Question;
import org.distill4j.text.SubwordTokenizer;
import org.distill4j.text.TextInput;
import org.distill4j.text.TokenizedTexts;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Dictionary questions as texts with a mask in place of the answer: {@code question: what kind of
 * thing is this? answer: [MASK]. gloss: a domesticated carnivorous mammal}.
 */
public final class BilmQuestions {

  private static final String MASK = "[MASK]";

  private final SubwordTokenizer tokenizer;
  private final TextInput input;
  private final List<String> answers;
  private final int mask;

  /**
   * Creates questions.
   *
   * @param tokenizer the tokeniser of the pretrained layers, open for as long as this is used
   * @param answers the candidate answers
   */
  public BilmQuestions(SubwordTokenizer tokenizer, List<String> answers) {
    this.tokenizer = tokenizer;
    this.answers = List.copyOf(answers);
    this.input =
        TextInput.of(DictionaryBilmGraph.builder().answers(answers.size()).build(), tokenizer)
            .truncated();
    this.mask = inner(tokenizer.encode(List.of(MASK)), 0)[0];
  }

  /** Returns the tokens of a text between those that mark its beginning and its end. */
  private static int[] inner(TokenizedTexts texts, int text) {
    int[] all = texts.tokens(text);
    return Arrays.copyOfRange(all, 1, all.length - 1);
  }

  /**
   * Returns questions as examples: texts, places of the mask, and annotated answers.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Examples examples(List<Question> questions) {
    TokenizedTexts texts = input.encode(questions.stream().map(BilmQuestions::text).toList());
    Map<String, Integer> indices = new HashMap<>();
    answers.forEach(answer -> indices.put(answer, indices.size()));
    int[][] tokens = new int[questions.size()][];
    int[][] places = new int[questions.size()][];
    int[][] labels = new int[questions.size()][];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = texts.tokens(i);
      places[i] = new int[] {place(tokens[i])};
      labels[i] = questions.get(i).annotated().stream().mapToInt(indices::get).toArray();
    }
    return Examples.builder()
        .input(DictionaryBilmGraph.TEXT, texts.tokens())
        .input(DictionaryBilmGraph.MASK, new TokenColumn(places))
        .label("annotated", new LabelColumn(answers.size(), labels))
        .build();
  }

  private static String text(Question question) {
    return "question: %s? answer: %s. gloss: %s"
        .formatted(
            String.join(" ", question.words()),
            MASK,
            String.join(" ", question.evidence().words()));
  }

  private int place(int[] tokens) {
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] == mask) {
        return i;
      }
    }
    throw new IllegalStateException("A text without " + MASK);
  }

  /**
   * Gives each answer the mean of the embeddings of its tokens.
   *
   * @param graph a network with the weights of the file, which is changed
   */
  public void answerRows(ComputationGraph graph) {
    NodeParameters parameters = NodeParameters.of(graph);
    INDArray words = parameters.get(DictionaryBilmGraph.WORDS, "W");
    TokenizedTexts texts = tokenizer.encode(answers);
    INDArray rows = Nd4j.createUninitialized(words.dataType(), answers.size(), words.size(1));
    for (int i = 0; i < answers.size(); i++) {
      rows.putRow(i, words.getRows(inner(texts, i)).mean(0));
    }
    parameters.set(DictionaryBilmGraph.KNOWN, "W", rows);
  }
}
