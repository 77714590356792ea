package org.distill4j.processor.graph;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.distill4j.processor.graph.Traversal.Source;
import org.junit.jupiter.api.Test;

final class TraversalTest {

  private final Set<String> visited = new LinkedHashSet<>();

  /** Prepares a traversal of edges such as "a b c?": b and c come before a, c if it can. */
  private Traversal traversal(String... edges) {
    Map<String, List<Source>> sources = new HashMap<>();
    for (String edge : edges) {
      List<Source> before = new ArrayList<>();
      String[] names = edge.split(" ");
      for (int i = 1; i < names.length; i++) {
        before.add(new Source(names[i].replace("?", ""), !names[i].endsWith("?")));
      }
      sources.put(names[0], before);
    }
    return new Traversal(name -> sources.getOrDefault(name, List.of()), visited);
  }

  @Test
  void sourcesComeFirstInTheirOrder() {
    Traversal traversal = traversal("a b c", "c d b");
    traversal.visit("a");
    assertThat(visited).containsExactly("b", "d", "c", "a").inOrder();
    assertThat(traversal.isCyclic()).isFalse();
  }

  @Test
  void whatIsVisitedIsLeftAlone() {
    Traversal traversal = traversal("a b", "c b");
    traversal.visit("a");
    traversal.visit("c");
    traversal.visit("a");
    assertThat(visited).containsExactly("b", "a", "c").inOrder();
  }

  @Test
  void aCycleIsNoticedAndLeft() {
    Traversal traversal = traversal("a b", "b c", "c a");
    traversal.visit("a");
    assertThat(traversal.isCyclic()).isTrue();
    assertThat(visited).containsExactly("a", "b", "c");
  }

  @Test
  void aNodeThatReadsItselfIsACycle() {
    Traversal traversal = traversal("a a");
    traversal.visit("a");
    assertThat(traversal.isCyclic()).isTrue();
  }

  @Test
  void aDiamondIsNone() {
    Traversal traversal = traversal("a b c", "b d", "c d");
    traversal.visit("a");
    assertThat(traversal.isCyclic()).isFalse();
    assertThat(visited).containsExactly("d", "b", "c", "a").inOrder();
  }

  @Test
  void whatIsNotNeededComesFirstWhereItCan() {
    traversal("a b? c").visit("a");
    assertThat(visited).containsExactly("b", "c", "a").inOrder();
  }

  @Test
  void whatIsNotNeededMakesNoCycle() {
    Traversal traversal = traversal("a b? c", "b a");
    traversal.visit("a");
    assertThat(traversal.isCyclic()).isFalse();
    assertThat(visited).containsExactly("c", "a").inOrder();
    traversal.visit("b");
    assertThat(visited).containsExactly("c", "a", "b").inOrder();
  }

  @Test
  void whatIsNotNeededIsLeftOutWhereItDependsOnAnOpenNodeFarAway() {
    Traversal traversal = traversal("top a", "a far?", "far x", "x y", "y top");
    traversal.visit("top");
    assertThat(traversal.isCyclic()).isFalse();
    assertThat(visited).containsExactly("a", "top").inOrder();
  }

  @Test
  void aHundredThousandNodesInARowAreVisited() {
    Traversal traversal =
        new Traversal(
            name ->
                name.equals("0")
                    ? List.of()
                    : List.of(new Source(Integer.toString(Integer.parseInt(name) - 1), true)),
            visited);
    traversal.visit("100000");
    assertThat(visited).hasSize(100_001);
    assertThat(List.copyOf(visited).subList(0, 3))
        .isEqualTo(IntStream.range(0, 3).mapToObj(Integer::toString).toList());
  }
}
