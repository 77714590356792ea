package org.distill4j.processor.graph;

import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.spec.NetworkSpec;

/** Random networks without cycles: sums of random earlier nodes and a few classifiers. */
final class RandomNetworks {

  private static final int NODES = 12;

  private RandomNetworks() {}

  /** A node and the nodes that it reads. */
  private record Member(String name, List<String> reads) {}

  /**
   * Returns a network.
   *
   * @param seed chooses the network
   * @param order chooses the order in which its methods are declared
   */
  static NetworkSpec of(long seed, long order) {
    Random random = new Random(seed);
    List<Member> members = new ArrayList<>();
    List<String> known = new ArrayList<>(List.of("x", "y", "z"));
    for (int i = 0; i < NODES; i++) {
      TreeSet<String> reads = new TreeSet<>();
      for (int read = random.nextInt(3); read >= 0; read--) {
        reads.add(known.get(random.nextInt(known.size())));
      }
      List<String> shuffled = new ArrayList<>(reads);
      Collections.shuffle(shuffled, random);
      String name = "n" + random.nextInt(1000) + "_" + i;
      members.add(new Member(name, shuffled));
      known.add(name);
    }
    String top = known.get(known.size() - 1);
    String middle = known.get(known.size() / 2);
    Collections.shuffle(members, new Random(order));

    NetworkBuilder network = network("Random").inherited();
    for (String input : List.of("x", "y", "z")) {
      network.input(input, FEATURES, "8");
    }
    for (Member member : members) {
      network.node(member.name(), FEATURES, use(ADD), member.reads().toArray(String[]::new));
    }
    return network
        .node("second", SCORES, logits("3"), middle)
        .node("first", SCORES, logits("3"), top)
        .build();
  }
}
