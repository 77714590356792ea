package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.IdentityHashMap;
import org.distill4j.processor.shape.ShapedNetwork;

/** The constants of generated graphs that hold the names of nodes. */
final class NodeConstants {

  private final IdentityHashMap<ShapedNetwork, NetworkGraphEmitter> graphs =
      new IdentityHashMap<>();

  /** {@code AnswererGraph.ANSWER} */
  CodeBlock of(ShapedNetwork network, String node) {
    return graphs.computeIfAbsent(network, NetworkGraphEmitter::new).constant(node);
  }
}
