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
 * @param rounds the rounds of the teacher that it reads, if they are declared
 */
public record ReadSpec(
    String parameter,
    String node,
    Optional<Role> role,
    KindType kind,
    Place place,
    Optional<NetworkReference> teacher,
    Optional<StochasticSpec> stochastic,
    Optional<OperationUse> adapter,
    Optional<RoundsSpec> rounds) {

  /** Creates a parameter that reads rounds of equal index. */
  public ReadSpec(
      String parameter,
      String node,
      Optional<Role> role,
      KindType kind,
      Place place,
      Optional<NetworkReference> teacher,
      Optional<StochasticSpec> stochastic,
      Optional<OperationUse> adapter) {
    this(parameter, node, role, kind, place, teacher, stochastic, adapter, Optional.empty());
  }

  /** Returns the same parameter with rounds of the teacher. */
  public ReadSpec rounds(Optional<RoundsSpec> declared) {
    return new ReadSpec(parameter, node, role, kind, place, teacher, stochastic, adapter, declared);
  }

  /** Returns the same parameter with another node. */
  public ReadSpec of(String otherNode) {
    return new ReadSpec(
        parameter, otherNode, role, kind, place, teacher, stochastic, adapter, rounds);
  }

  /** Returns its adapter as a node with the parameter's name. */
  public Optional<NodeSpec> adapterNode() {
    return adapter.map(
        use -> new NodeSpec(parameter, kind, use, List.of(this), false, false, use.place()));
  }
}
