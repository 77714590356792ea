package org.distill4j.examples.random;

import java.util.List;
import java.util.Map;
import org.distill4j.examples.random.Sizes.Dimension;

/**
 * A block that networks may use.
 *
 * @param dimensions its dimensions by name
 * @param members the rest of it
 * @param carried the node that each carried input takes in the next round
 * @param sizes what must be whole whatever its dimensions are
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
