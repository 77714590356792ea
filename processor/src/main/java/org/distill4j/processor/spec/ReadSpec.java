package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.signature.Role;

/**
 * A parameter of a node.
 *
 * @param parameter the parameter's name
 * @param node the path of the node that it reads
 * @param role its role, if it is annotated with one
 * @param kind the kind that the parameter declares
 * @param place the parameter, or the annotation value that names the node
 * @param teacher the teacher that it names, if any
 * @param stochastic the passes, if it reads several
 * @param adapter the operation applied to its value before it is read, if any
 */
public record ReadSpec(
    String parameter,
    String node,
    Optional<Role> role,
    KindType kind,
    Place place,
    Optional<NetworkReference> teacher,
    Optional<StochasticSpec> stochastic,
    Optional<OperationUse> adapter) {

  /** Returns the same parameter with another node. */
  public ReadSpec of(String otherNode) {
    return new ReadSpec(parameter, otherNode, role, kind, place, teacher, stochastic, adapter);
  }

  /** Returns its adapter as a node with the parameter's name. */
  public Optional<NodeSpec> adapterNode() {
    return adapter.map(
        use -> new NodeSpec(parameter, kind, use, List.of(this), false, false, use.place()));
  }
}
