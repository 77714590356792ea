package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.graph.SignatureChoice;
import org.distill4j.processor.shape.ShapedDistillation.Adapter;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.RoundsSpec;

/**
 * The rounds that a loss reads. If a parameter that takes a single value reads rounds, the loss is
 * the mean over these, and all rounds go together by their indices. Otherwise a parameter that
 * takes any number of values reads all rounds at once.
 */
final class LossRounds {

  private static final String ROUND = "round";

  private final ResolvedLoss loss;
  private final Problems problems;
  private final Optional<Signature> signature;

  LossRounds(ResolvedLoss loss, Problems problems) {
    this.loss = loss;
    this.problems = problems;
    NodeSpec node = loss.loss().node();
    this.signature =
        SignatureChoice.require(
            node, node.reads().stream().map(ReadSpec::kind).toList(), new Problems());
  }

  private boolean readsAll(int parameter) {
    return signature.filter(it -> it.input(parameter).repeated()).isPresent();
  }

  /**
   * Returns the values of each parameter.
   *
   * @param matching the paths that each parameter names
   * @return these, or those of the declared rounds; empty with a problem
   */
  Optional<List<List<String>>> paths(List<List<String>> matching) {
    Optional<Integer> counting = counting(matching);
    int rounds = counting.map(it -> matching.get(it).size()).orElse(1);
    List<List<String>> chosen = new ArrayList<>();
    for (int i = 0; i < matching.size(); i++) {
      List<String> all = matching.get(i);
      Optional<RoundsSpec> declared = read(i).rounds();
      if (declared.isPresent()) {
        Optional<List<String>> own = chosen(i, all, rounds, declared.get());
        if (own.isEmpty()) {
          return Optional.empty();
        }
        all = own.get();
      }
      if (counting.isPresent() && !isSingle(i, all) && all.size() != rounds) {
        report(i, all.size(), counting.get(), rounds);
        return Optional.empty();
      }
      chosen.add(all);
    }
    return Optional.of(chosen);
  }

  /**
   * Returns the parameter of a single value that reads the most rounds; empty if none reads any.
   */
  private Optional<Integer> counting(List<List<String>> matching) {
    return IntStream.range(0, matching.size())
        .filter(i -> read(i).rounds().isEmpty() && !readsAll(i) && !isSingle(i, matching.get(i)))
        .boxed()
        .max(Comparator.comparing(i -> matching.get(i).size()));
  }

  /** Returns true for a path of one value, such as the steps {@code cell[*].next} of a block. */
  private boolean isSingle(int parameter, List<String> matching) {
    return matching.equals(List.of(read(parameter).node()));
  }

  private ReadSpec read(int parameter) {
    return loss.reads().get(parameter).read();
  }

  private void report(int parameter, int own, int counting, int rounds) {
    problems.add(
        DiagnosticId.ROUNDS_DIFFER,
        read(parameter).place(),
        loss.loss().node().name(),
        Polynomial.of(own),
        read(parameter).node(),
        Polynomial.of(rounds),
        read(counting).node());
  }

  private Optional<List<String>> chosen(
      int parameter, List<String> all, int rounds, RoundsSpec declared) {
    List<String> chosen = new ArrayList<>();
    List<String> texts = declared.texts();
    String reason = null;
    if (isSingle(parameter, all)) {
      reason = "'" + read(parameter).node() + "' names no rounds";
    } else if (texts.size() != 1 && texts.size() != rounds) {
      reason = "the student has " + rounds + " rounds";
    }
    for (int round = 0; reason == null && round < rounds; round++) {
      String text = texts.size() == 1 ? texts.get(0) : texts.get(round);
      Optional<Integer> index = index(text, round).filter(it -> it >= 0 && it < all.size());
      if (index.isPresent()) {
        chosen.add(all.get(index.get()));
      } else {
        reason =
            "'%s' is no round from 0 to %s for round %s of the student"
                .formatted(text, all.size() - 1, round);
      }
    }
    if (reason == null) {
      return Optional.of(chosen);
    }
    problems.add(
        DiagnosticId.ROUNDS_MALFORMED,
        declared.place(),
        String.join(", ", texts),
        read(parameter).parameter(),
        reason);
    return Optional.empty();
  }

  /**
   * Returns the round of the teacher for a round of the student; empty if it is none.
   *
   * @param text an expression in {@code round}, or a number
   */
  static Optional<Integer> index(String text, int round) {
    try {
      SizeExpression expression = SizeExpression.parse(text);
      if (!expression.names().stream().allMatch(ROUND::equals)
          || !expression.summedNames().isEmpty()) {
        return Optional.empty();
      }
      Polynomial value = expression.evaluate(name -> Polynomial.of(round), name -> Polynomial.ZERO);
      return value.isWhole() && value.value().isPresent()
          ? Optional.of(Math.toIntExact(value.value().getAsLong()))
          : Optional.empty();
    } catch (MalformedSizeException | IndivisibleException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private boolean isMean(List<List<String>> paths) {
    return IntStream.range(0, paths.size()).anyMatch(i -> !readsAll(i) && paths.get(i).size() > 1);
  }

  /** Returns the places of the values among all that are read, for each round. */
  List<int[]> places(List<List<String>> paths) {
    int all = paths.stream().mapToInt(List::size).sum();
    if (!isMean(paths)) {
      return List.of(IntStream.range(0, all).toArray());
    }
    int rounds = paths.stream().mapToInt(List::size).max().orElseThrow();
    List<int[]> places = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      int[] own = new int[paths.size()];
      int first = 0;
      for (int i = 0; i < own.length; i++) {
        own[i] = first + (paths.get(i).size() == 1 ? 0 : round);
        first += paths.get(i).size();
      }
      places.add(own);
    }
    return places;
  }

  /** Returns the loss over all rounds, whose sizes are equal; empty if one has problems. */
  Optional<ShapedLoss> joined(List<ShapedLoss> rounds, ResolvedLoss all, List<List<String>> paths) {
    if (rounds.size() < places(paths).size()) {
      return Optional.empty();
    }
    if (!isMean(paths)) {
      return Optional.of(rounds.get(0));
    }
    List<Optional<Adapter>> adapters = new ArrayList<>();
    List<Shape> operands = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      for (int round = 0; round < paths.get(i).size(); round++) {
        adapters.add(rounds.get(round).adapters().get(i));
        operands.add(rounds.get(round).match().operands().get(i));
      }
    }
    List<Integer> values = paths.stream().map(List::size).toList();
    Match match = rounds.get(0).match().reading(operands);
    return Optional.of(new ShapedLoss(all, match, adapters, values));
  }
}
