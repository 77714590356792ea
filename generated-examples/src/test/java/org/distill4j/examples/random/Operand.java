package org.distill4j.examples.random;

import java.util.List;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;

/**
 * Something that an operation can read.
 *
 * @param role whose it is
 * @param path what it is called there
 * @param node the node that the path means
 * @param kind its kind
 * @param axes its sizes
 */
record Operand(Role role, String path, String node, String kind, List<Polynomial> axes) {

  Operand {
    axes = List.copyOf(axes);
  }
}
