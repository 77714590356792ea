package org.distill4j.examples.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.processor.size.Polynomial;

/** A method of a network or a block, other than a dimension. */
sealed interface Member {

  String name();

  /** Returns the dimensions named by its sizes. */
  Set<String> dimensions();

  /** Returns the paths that it reads, as written. */
  List<String> reads();

  /** Returns the method as written. */
  Method method();

  /** An input. */
  record Input(
      String name, String kind, List<Polynomial> axes, Set<String> dimensions, Method method)
      implements Member {

    @Override
    public List<String> reads() {
      return List.of();
    }
  }

  /** A node with an operation. */
  record Node(
      String name,
      String kind,
      List<Polynomial> axes,
      List<String> reads,
      boolean output,
      Set<String> dimensions,
      Method method)
      implements Member {

    Node asOutput() {
      return new Node(
          name, kind, axes, reads, true, dimensions, method.with(Annotation.of("Output")));
    }

    Node written(Method changed) {
      return new Node(name, kind, axes, reads, output, dimensions, changed);
    }
  }

  /**
   * A use of a block.
   *
   * @param owner the use whose parameters it has: another one, or itself
   * @param feeds the path that each input of the block reads
   * @param each the inputs that read a sequence step by step; none if it runs in rounds
   * @param repeat the number of rounds
   * @param sizes the value of each name of the block in this use
   */
  record Use(
      String name,
      String owner,
      BlockModel block,
      Map<String, String> feeds,
      Set<String> each,
      Polynomial repeat,
      Map<String, Polynomial> sizes,
      Set<String> dimensions,
      Method method)
      implements Member {

    /** Returns true if it runs over the steps of a sequence. */
    boolean overSteps() {
      return !each.isEmpty();
    }

    @Override
    public List<String> reads() {
      return List.copyOf(feeds.values());
    }
  }
}
