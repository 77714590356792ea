package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.Level;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.size.TooLongException;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;

/**
 * Infers the sizes of a block's dimensions at each use, and checks that its inputs have the
 * declared shapes.
 */
final class BlockScopes {

  private final SizeScope network;
  private final Function<String, Optional<Shape>> shapes;
  private final Problems problems;
  private final Map<Level, Optional<SizeScope>> scopes = new HashMap<>();
  private final Map<Level, Map<String, Polynomial>> axes = new HashMap<>();
  private final List<Unchecked> unchecked = new ArrayList<>();

  /** An input whose shape was not known yet when a node of its level needed the sizes. */
  private record Unchecked(
      Level level, InputSpec input, SizeScope scope, Map<String, Polynomial> varying) {}

  /**
   * Creates the scopes of one network.
   *
   * @param shapes the shape of the node that feeds an input, by the prefix of the level and the
   *     name of the input
   */
  BlockScopes(SizeScope network, Function<String, Optional<Shape>> shapes, Problems problems) {
    this.network = network;
    this.shapes = shapes;
    this.problems = problems;
  }

  /** Returns the scope of a level, or empty with a problem that is reported once. */
  Optional<SizeScope> scope(Level level) {
    if (level.parent().isEmpty()) {
      return Optional.of(network);
    }
    Optional<SizeScope> known = scopes.get(level);
    if (known == null) {
      known = find(level);
      scopes.put(level, known);
    }
    return known;
  }

  private Optional<SizeScope> find(Level level) {
    Optional<SizeScope> parent = scope(level.parent().orElseThrow());
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    if (level.round() > 0) {
      Optional<SizeScope> first = scope(level.first());
      return first.filter(scope -> check(level, scope, axes.get(level.first())));
    }
    return inside(level, parent.get());
  }

  /** Returns the scope of a block in that of its user, or empty with a problem. */
  Optional<SizeScope> inside(Level level, SizeScope parent) {
    Map<String, Polynomial> dimensions = declared(level, parent);
    infer(level, dimensions);
    for (DimensionSpec dimension : level.spec().dimensions()) {
      if (dimensions.containsKey(dimension.name())) {
        continue;
      }
      // A size that the use gives and that is none was reported when it was read.
      if (!level.use().orElseThrow().with().containsKey(dimension.name())) {
        problems.add(
            DiagnosticId.BLOCK_DIMENSION_UNBOUND,
            level.use().orElseThrow().usePlace(),
            dimension.name(),
            level.spec().name(),
            level.use().orElseThrow().name(),
            parent.spec());
      }
      return Optional.empty();
    }
    SizeScope scope = network.block(level.spec().name(), dimensions);
    Map<String, Polynomial> varying = new TreeMap<>();
    axes.put(level, varying);
    return check(level, scope, varying) ? Optional.of(scope) : Optional.empty();
  }

  /** Returns the dimensions set by the use, the block, or a dimension of the same name. */
  private Map<String, Polynomial> declared(Level level, SizeScope parent) {
    BlockUse use = level.use().orElseThrow();
    Map<String, Polynomial> dimensions = new LinkedHashMap<>();
    for (DimensionSpec dimension : level.spec().dimensions()) {
      String name = dimension.name();
      Optional<Polynomial> size;
      if (use.with().containsKey(name)) {
        size = parent.parse(use.with().get(name), use.usePlace(), problems);
      } else if (dimension.value().isPresent()) {
        size = Optional.of(Polynomial.of(dimension.value().getAsInt()));
      } else {
        size = parent.size(name);
        size.ifPresent(s -> parent.use(name));
      }
      size.ifPresent(polynomial -> dimensions.put(name, polynomial));
    }
    return dimensions;
  }

  /** Infers the size of a dimension from the first input that has it as an axis. */
  private void infer(Level level, Map<String, Polynomial> dimensions) {
    for (InputSpec input : level.spec().inputs()) {
      Optional<Shape> shape = shape(level, input);
      for (int i = 0; shape.isPresent() && i < input.shape().size(); i++) {
        String name = input.shape().get(i);
        if (level.spec().dimension(name).isPresent()) {
          dimensions.putIfAbsent(name, shape.get().axes().get(i));
        }
      }
    }
  }

  private Optional<Shape> shape(Level level, InputSpec input) {
    return shapes.apply(level.prefix() + input.name());
  }

  private boolean check(Level level, SizeScope scope, Map<String, Polynomial> varying) {
    boolean valid = true;
    for (InputSpec input : level.spec().inputs()) {
      if (shape(level, input).isEmpty()) {
        unchecked.add(new Unchecked(level, input, scope, varying));
      }
      valid &= check(level, input, scope, varying);
    }
    return valid;
  }

  private boolean check(
      Level level, InputSpec input, SizeScope scope, Map<String, Polynomial> varying) {
    Optional<Shape> shape = shape(level, input);
    boolean valid = true;
    for (int i = 0; shape.isPresent() && i < input.shape().size(); i++) {
      valid &= checkAxis(level, input, i, shape.get().axes().get(i), scope, varying);
    }
    return valid;
  }

  /** Checks the inputs that blocks feed themselves, once all shapes are known. */
  void checkRest() {
    for (Unchecked rest : unchecked) {
      if (!check(rest.level(), rest.input(), rest.scope(), rest.varying())) {
        return;
      }
    }
  }

  private boolean checkAxis(
      Level level,
      InputSpec input,
      int axis,
      Polynomial found,
      SizeScope scope,
      Map<String, Polynomial> varying) {
    String text = input.shape().get(axis);
    Polynomial expected;
    try {
      SizeExpression expression = SizeExpression.parse(text);
      if (expression instanceof SizeExpression.Name name && scope.size(text).isEmpty()) {
        expected = varying.computeIfAbsent(name.name(), first -> found);
      } else {
        expected = expression.evaluate(name -> scope.size(name).orElseThrow(), name -> found);
      }
    } catch (IndivisibleException | TooLongException e) {
      problems.add(
          DiagnosticId.MALFORMED_SIZE,
          level.use().orElseThrow().usePlace(),
          text,
          "in the block '" + level.spec().name() + "' " + e.getMessage());
      return false;
    } catch (MalformedSizeException e) {
      // Reported by the analysis of the block itself.
      problems.brokenElsewhere();
      return false;
    }
    if (scope.value(expected).equals(scope.value(found))) {
      return true;
    }
    BlockUse use = level.use().orElseThrow();
    problems.add(
        DiagnosticId.SHAPE_MISMATCH,
        use.place(),
        use.name(),
        input.name(),
        input.kind().axes().get(axis),
        scope.inWords(found),
        "the block '" + level.spec().name() + "' takes " + text + " = " + scope.inWords(expected),
        level.prefix() + input.name(),
        MismatchAdvice.inNetwork(found, expected, scope));
    return false;
  }
}
