package org.distill4j.processor.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.distill4j.processor.expand.FlatNode;

/**
 * The owners of parameters that rounds share. Outputs need not depend on a node in the first round:
 * the parameters belong to the first round in which they do.
 */
final class SharedOwners {

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private final Map<String, String> owners = new HashMap<>();

  /**
   * Finds the owners.
   *
   * @param nodes all nodes, round by round
   * @param needed the nodes on which an output depends
   * @param built these nodes, and those on which a loss depends
   */
  SharedOwners(Collection<FlatNode> nodes, Set<String> needed, Set<String> built) {
    find(nodes, needed, needed);
    find(nodes, built, built);
  }

  private void find(Collection<FlatNode> nodes, Set<String> among, Set<String> owning) {
    for (FlatNode node : nodes) {
      node.weightsOf()
          .filter(owner -> !owning.contains(owner) && isRound(owner, node.name()))
          .filter(owner -> among.contains(node.name()))
          .ifPresent(owner -> owners.putIfAbsent(owner, node.name()));
    }
  }

  private static boolean isRound(String owner, String node) {
    return withoutIndex(owner).equals(withoutIndex(node));
  }

  private static String withoutIndex(String name) {
    return INDEX.matcher(name).replaceAll("");
  }

  /** Returns nodes with their owners. */
  List<FlatNode> of(List<FlatNode> nodes) {
    return owners.isEmpty() ? nodes : nodes.stream().map(this::of).toList();
  }

  private FlatNode of(FlatNode node) {
    Optional<String> owner = Optional.ofNullable(owners.get(node.weightsOf().orElse(node.name())));
    return owner.isEmpty()
        ? node
        : node.with(owner.filter(name -> !name.equals(node.name())), node.frozen());
  }
}
