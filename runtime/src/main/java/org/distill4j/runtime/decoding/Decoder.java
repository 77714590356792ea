package org.distill4j.runtime.decoding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.parameter.Seeds;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Lets a network write: it completes sequences token by token, by the scores that it gives the next
 * one.
 *
 * <pre>{@code
 * int[][] texts =
 *     Decoder.sampling(graph, WriterGraph.WORDS, WriterGraph.NEXT, 0.7, seed)
 *         .until(END)
 *         .decode(prompts, 40, 16);
 * }</pre>
 *
 * <p>The scores of a step, [batch, steps, classes], are those of the token at the next step, as
 * {@code @CausalCrossEntropy} trains them, so there are at most as many classes as tokens. They may
 * depend on this step and earlier ones alone: attention is causal, recurrent nodes have one
 * direction. A network for which this does not hold is refused after its first batch. Steps run in
 * inference mode, each over the whole prefix. Not thread-safe.
 */
public final class Decoder {

  /** The steps by which a prefix grows in memory. */
  private static final int WIDTHS = 8;

  private final GraphRunner runner;
  private final String tokens;
  private final String scores;
  private final DataType type;
  private final Draw draw;
  private final long seed;
  private final int end;
  private final PrefixCheck check;
  private final Buffers buffers = new Buffers();
  private boolean probed;

  private Decoder(
      GraphRunner runner,
      String tokens,
      String scores,
      DataType type,
      Draw draw,
      long seed,
      int end) {
    this.runner = runner;
    this.tokens = tokens;
    this.scores = scores;
    this.type = type;
    this.draw = draw;
    this.seed = seed;
    this.end = end;
    this.check = new PrefixCheck(scores);
  }

  /**
   * Returns a decoder that takes the best token at each step.
   *
   * @param graph the network, alone or with losses
   * @param tokens its input of tokens
   * @param scores its node with the scores of the next token
   * @throws IllegalArgumentException if there is no such node, or it does not read the tokens
   */
  public static Decoder greedy(ComputationGraph graph, String tokens, String scores) {
    return sampling(graph, tokens, scores, 0, 0);
  }

  /**
   * Returns a decoder that draws each token.
   *
   * @param graph the network, alone or with losses
   * @param tokens its input of tokens
   * @param scores its node with the scores z of the next token
   * @param temperature T of the probabilities softmax(z / T), at least 0; 0 takes the best token
   * @param seed determines the draws of each example, whatever the batch
   * @throws IllegalArgumentException if there is no such node, it does not read the tokens, or the
   *     temperature is out of its range
   */
  public static Decoder sampling(
      ComputationGraph graph, String tokens, String scores, double temperature, long seed) {
    GraphRunner runner = new GraphRunner(graph, List.of(scores)).forwardOnly();
    if (!runner.inputs().contains(tokens)) {
      throw Arguments.unknown("input of '" + scores + "'", tokens, runner.inputs());
    }
    DataType type = graph.getConfiguration().getDataType();
    return new Decoder(runner, tokens, scores, type, new Draw(temperature), seed, -1);
  }

  /**
   * Returns the same decoder with a token that ends a sequence, and is its last.
   *
   * @param token the token, at least 0; -1 for none
   */
  public Decoder until(int token) {
    return new Decoder(runner, tokens, scores, type, draw, seed, token);
  }

  /** Returns the inputs that the scores depend on, the tokens among them. */
  public List<String> inputs() {
    return runner.inputs();
  }

  /**
   * Completes the sequences of examples.
   *
   * @param prompts the inputs of the network; the tokens of each example are its prompt, at least
   *     one
   * @param most the largest number of tokens that are added to each, at least 1
   * @param batchSize the number of examples that are completed together, at least 1
   * @return the prompts with what follows, a row for each example; the end token included
   * @throws IllegalArgumentException if the examples lack an input, a prompt is empty, a score is
   *     not finite, or the scores depend on later steps
   */
  public int[][] decode(Examples prompts, int most, int batchSize) {
    Arguments.requireAtLeastOne("most", most);
    Arguments.requireAtLeastOne("batchSize", batchSize);
    Batches batches = new Batches(prompts, inputs(), type);
    int[][] all = new int[prompts.size()][];
    for (int from = 0; from < all.length; from += batchSize) {
      int first = from;
      int to = Math.min(all.length, from + batchSize);
      Batch batch = batches.batch(IntStream.range(from, to).toArray());
      int[][] rows = TokenRows.of(batch.values().get(tokens));
      int[] given = Arrays.stream(rows).mapToInt(row -> row.length).toArray();
      for (int i = 0; i < rows.length; i++) {
        if (given[i] == 0) {
          throw new IllegalArgumentException(
              "the prompt of example %s is empty; begin it with a token".formatted(first + i));
        }
        rows[i] = Arrays.copyOf(rows[i], given[i] + most);
      }
      int[] lengths =
          complete(batch.values(), rows, given, row -> Seeds.step(seed, "decoding", first + row));
      for (int i = 0; i < rows.length; i++) {
        all[from + i] = Arrays.copyOf(rows[i], lengths[i]);
      }
    }
    return all;
  }

  /**
   * Completes rows of tokens in place.
   *
   * @param inputs the values of the inputs of a batch; those of the tokens are not read
   * @param rows the tokens of each example, as long as it may become
   * @param given the number of tokens of each row that are kept; a row without any stays as it is
   * @param randoms the generator of each row
   * @return the length of each row
   * @throws IllegalArgumentException as {@link #decode} does
   */
  public int[] complete(
      Map<String, Value> inputs, int[][] rows, int[] given, IntFunction<SplittableRandom> randoms) {
    int[] lengths = new int[rows.length];
    SplittableRandom[] generators = new SplittableRandom[rows.length];
    for (int i = 0; i < rows.length; i++) {
      lengths[i] = given[i] == 0 ? 0 : rows[i].length;
      generators[i] = draw.isRandom() ? randoms.apply(i) : null;
    }
    check.begin();
    probe(inputs, rows.length);
    int width = Math.max(1, Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(1));
    for (int step = 1; step < width; step++) {
      if (isOpen(step, given, lengths)) {
        Rows values = forward(inputs, rows, lengths, step, width);
        for (int i = 0; i < rows.length; i++) {
          if (step >= given[i] && step < lengths[i]) {
            rows[i][step] = next(values, i, step, generators[i]);
            lengths[i] = rows[i][step] == end ? step + 1 : lengths[i];
          }
        }
      }
    }
    if (check.isDue(lengths)) {
      Rows values = forward(inputs, rows, lengths, width, width);
      check.compare(read(values, check.row(), check.step()));
    }
    return lengths;
  }

  /** Requires once that the network reads every token that it can write. */
  private void probe(Map<String, Value> inputs, int batch) {
    if (probed || batch == 0 || inputs().size() > 1) {
      return;
    }
    int[][] rows = new int[batch][1];
    int[] lengths = new int[batch];
    Arrays.fill(lengths, 1);
    int last = forward(inputs, rows, lengths, 1, 1).columns() - 1;
    for (int[] row : rows) {
      row[0] = last;
    }
    try {
      forward(inputs, rows, lengths, 1, 1);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          ("'%s' has a score for token %s, which the network cannot read: %s Give the scores as many"
                  + " classes as the network knows tokens.")
              .formatted(scores, last, e.getMessage()),
          e);
    }
    probed = true;
  }

  private static boolean isOpen(int step, int[] given, int[] lengths) {
    return IntStream.range(0, given.length).anyMatch(i -> step >= given[i] && step < lengths[i]);
  }

  private int next(Rows values, int example, int step, SplittableRandom random) {
    double[] row = read(values, example, step - 1);
    check.keep(example, step - 1, row);
    try {
      return draw.token(row, random);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' at step %s of example %s of the batch: %s"
              .formatted(scores, step - 1, example, e.getMessage()),
          e);
    }
  }

  private double[] read(Rows values, int example, int step) {
    int steps = Math.toIntExact(runner.value(scores).shape()[1]);
    double[] row = new double[values.columns()];
    values.read(example * steps + step, row);
    return row;
  }

  /** Runs the network on the first steps of each row. */
  private Rows forward(
      Map<String, Value> inputs, int[][] rows, int[] lengths, int steps, int width) {
    int[] prefixes = Arrays.stream(lengths).map(length -> Math.min(length, steps)).toArray();
    // Other inputs may have the same steps, which then stay as many as they are.
    int padded =
        inputs().size() > 1 ? width : Math.min(width, (steps + WIDTHS - 1) / WIDTHS * WIDTHS);
    Map<String, Value> values = new LinkedHashMap<>(inputs);
    values.put(tokens, TokenColumn.padded(rows, prefixes, padded, type, buffers));
    runner.forward(values, false, 0);
    return runner.value(scores).rows();
  }
}
