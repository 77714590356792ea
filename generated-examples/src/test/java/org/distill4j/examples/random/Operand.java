package org.distill4j.examples.random;

import java.util.List;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;

/**
 * A value that an operation can read.
 *
 * @param role the network that it belongs to
 * @param path its path in that network
 * @param node the node that the path refers to
 * @param kind its kind
 * @param axes its sizes
 */
record Operand(Role role, String path, String node, String kind, List<Polynomial> axes) {

  Operand {
    axes = List.copyOf(axes);
  }
}
