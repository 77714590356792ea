package org.distill4j.runtime.decoding;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Decodes Markov chains, whose scores of the next token are the row of the present one. */
final class DecoderTest {

  private static final int END = 3;

  /** From each token to the next: 0 mostly to 1, 1 to 2, 2 to the end. */
  private static final double[][] SCORES = {
    {0, 2, 1, -1}, {-1, 0, 2, 1}, {0.5, 0, 1, 1.5}, {0, 0, 0, 0.5}
  };

  private static ComputationGraph chain(double[][] scores) {
    GraphBuilder graph = NetworkGraph.builder(1);
    graph.addInputs("words");
    graph.addVertex("next", new LayerVertex(new EmbeddingLayer(4, 4, 1)), "words");
    graph.setOutputs("next");
    ComputationGraph chain = new ComputationGraph(graph.build());
    chain.init();
    chain.params().assign(Nd4j.createFromArray(scores).reshape(1, 16));
    return chain;
  }

  private static Examples prompts(int[]... rows) {
    return Examples.builder().input("words", new TokenColumn(rows)).build();
  }

  /** Returns the sum of (drawn - expected)^2 / expected over the tokens after 0. */
  private static double chiSquare(double drawnAt, double expectedAt) {
    int draws = 3_000;
    int[][] rows = new int[draws][];
    Arrays.fill(rows, new int[] {0});
    double[] counts = new double[4];
    Decoder decoder = Decoder.sampling(chain(SCORES), "words", "next", drawnAt, 5);
    for (int[] row : decoder.decode(prompts(rows), 1, 1_000)) {
      counts[row[1]]++;
    }
    double[] shares = Arrays.stream(SCORES[0]).map(z -> Math.exp(z / expectedAt)).toArray();
    double sum = Arrays.stream(shares).sum();
    double chi = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = draws * shares[i] / sum;
      chi += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return chi;
  }

  @Test
  void drawsFollowTheSoftmaxOfTheScores() {
    // 16.27 is exceeded by one of a thousand correct samplers, with three degrees of freedom.
    assertThat(chiSquare(1, 1)).isLessThan(16.27);
    assertThat(chiSquare(2, 2)).isLessThan(16.27);
    assertThat(chiSquare(1.25, 1)).isGreaterThan(16.27);
  }

  @Test
  void greedySequencesFollowTheBestTokenUpToTheEnd() {
    Decoder decoder = Decoder.greedy(chain(SCORES), "words", "next");
    Examples prompts = prompts(new int[] {0}, new int[] {2, 2, 0}, new int[] {2}, new int[] {3, 1});

    int[][] ended = decoder.until(END).decode(prompts, 5, 4);
    assertThat(ended)
        .isEqualTo(new int[][] {{0, 1, 2, END}, {2, 2, 0, 1, 2, END}, {2, END}, {END, 1, 2, END}});
    assertThat(decoder.decode(prompts, 2, 3))
        .isEqualTo(new int[][] {{0, 1, 2}, {2, 2, 0, 1, 2}, {2, 3, 3}, {3, 1, 2, 3}});
  }

  @Test
  void aSequenceDependsOnItsSeedAndPlaceAlone() {
    Examples prompts = prompts(new int[] {0}, new int[] {0, 1, 2}, new int[] {0}, new int[] {1});
    int[][] all = sampled(7).decode(prompts, 30, 4);

    assertThat(sampled(7).decode(prompts, 30, 1)).isEqualTo(all);
    assertThat(sampled(7).decode(prompts, 30, 3)).isEqualTo(all);
    assertThat(sampled(8).decode(prompts, 30, 4)).isNotEqualTo(all);
    assertThat(all[2]).isNotEqualTo(all[0]);
  }

  private static Decoder sampled(long seed) {
    return Decoder.sampling(chain(SCORES), "words", "next", 1, seed);
  }

  @Test
  void refusesScoresThatDependOnLaterSteps() {
    GraphBuilder graph = NetworkGraph.builder(1);
    graph.addInputs("words");
    graph.addVertex("vectors", new LayerVertex(new EmbeddingLayer(4, 3, 1)), "words");
    graph.addVertex("next", new LayerVertex(new BiLstmLayer(3, 2, Keep.ALL)), "vectors");
    graph.setOutputs("next");
    ComputationGraph both = new ComputationGraph(graph.build());
    both.init();

    Decoder decoder = Decoder.greedy(both, "words", "next");
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> decoder.decode(prompts(new int[] {1, 2}), 4, 1));
    assertThat(refused).hasMessageThat().contains("its scores of step 1 depend on later steps");
  }

  @Test
  void refusesScoresOfTokensThatTheNetworkCannotRead() {
    GraphBuilder graph = NetworkGraph.builder(1);
    graph.addInputs("words");
    graph.addVertex("next", new LayerVertex(new EmbeddingLayer(4, 5, 1)), "words");
    graph.setOutputs("next");
    ComputationGraph wide = new ComputationGraph(graph.build());
    wide.init();

    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Decoder.greedy(wide, "words", "next").decode(prompts(new int[] {1}), 1, 1));
    assertThat(refused).hasMessageThat().contains("'next' has a score for token 4");
    assertThat(refused).hasMessageThat().contains("outside the vocabulary of 4 words");
  }

  @Test
  void refusesWhatCannotBeDecoded() {
    Decoder decoder = Decoder.greedy(chain(SCORES), "words", "next");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> decoder.decode(prompts(new int[] {0}, new int[] {}), 1, 2)))
        .hasMessageThat()
        .contains("the prompt of example 1 is empty");
    double[][] broken = {{0, Double.NaN, 1, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    Decoder.greedy(chain(broken), "words", "next")
                        .decode(prompts(new int[] {0}), 1, 1)))
        .hasMessageThat()
        .contains("the score of token 1 is NaN");
    assertThrows(
        IllegalArgumentException.class, () -> Decoder.greedy(chain(SCORES), "texts", "next"));
  }
}
