package org.distill4j.examples.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.processor.size.Polynomial;

/** A method of a network or a block that is no dimension. */
sealed interface Member {

  String name();

  /** The dimensions that its sizes name. */
  Set<String> dimensions();

  /** The paths that it reads, as they are written. */
  List<String> reads();

  /** As it is written. */
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
   * @param feeds the path that each input of the block reads
   * @param repeat how often it runs
   * @param sizes what each of the block's names is here
   */
  record Use(
      String name,
      BlockModel block,
      Map<String, String> feeds,
      Polynomial repeat,
      Map<String, Polynomial> sizes,
      Set<String> dimensions,
      Method method)
      implements Member {

    @Override
    public List<String> reads() {
      return List.copyOf(feeds.values());
    }
  }
}
