package org.distill4j.examples.random;

import java.util.List;
import java.util.Map;
import org.distill4j.examples.random.Sizes.Dimension;

/**
 * A block that networks may use.
 *
 * @param dimensions its dimensions by name
 * @param members its other members
 * @param carried the node whose value each carried input takes in the next round
 * @param sizes the sizes that must be whole for all dimensions
 */
record BlockModel(
    String name,
    Map<String, Dimension> dimensions,
    List<Member> members,
    Map<String, String> carried,
    Sizes sizes) {

  List<Member.Input> inputs() {
    return members.stream()
        .filter(Member.Input.class::isInstance)
        .map(Member.Input.class::cast)
        .toList();
  }
}
