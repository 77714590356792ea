package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.signature.Role;

/**
 * A parameter of a node: what the node reads.
 *
 * @param parameter the parameter's name
 * @param node the name of what is read
 * @param role whose it is, if the parameter says so
 * @param kind the kind that the parameter declares
 * @param place the parameter, or the annotation value that names the node
 * @param teacher the teacher whose node it is, if the parameter names one
 * @param stochastic the passes of the teacher, if it is read in several
 * @param adapter the operation that its value goes through before it is read, if there is one
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

  /** The same with another node. */
  public ReadSpec of(String otherNode) {
    return new ReadSpec(parameter, otherNode, role, kind, place, teacher, stochastic, adapter);
  }

  /** The operation that its value goes through, as a node of the parameter's name. */
  public Optional<NodeSpec> adapterNode() {
    return adapter.map(
        use -> new NodeSpec(parameter, kind, use, List.of(this), false, false, use.place()));
  }
}
