package org.distill4j.processor.expand;

import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.spec.NetworkSpec;

/** Blocks and networks with blocks. */
final class Blocks {

  /** A residual layer, which can run in rounds. */
  static final NetworkSpec LAYER =
      network("Layer")
          .dimension("width")
          .input("state", FEATURES, "width")
          .node("mapped", FEATURES, dense("width"), "state")
          .output("sum", FEATURES, use(ADD), "state", "mapped")
          .carry("sum", "state")
          .build();

  /** A block that uses the residual layer twice as often as it is used itself. */
  static final NetworkSpec STACK =
      network("Stack")
          .dimension("width")
          .dimension("depth")
          .input("below", FEATURES, "width")
          .use(
              BlockUseBuilder.use("layers", LAYER).feed("state", "below", FEATURES).repeat("depth"))
          .node("top", FEATURES, dense("width"), List.of(Reads.read("layers.sum", FEATURES)))
          .carry("top", "below")
          .build();

  private Blocks() {}

  /** Begins a network of that width with an input named {@code vector}. */
  static NetworkBuilder withVector() {
    return network("Answerer").dimension("width", 8).input("vector", FEATURES, "width");
  }

  /** Ends a network with a classifier on that path. */
  static NetworkSpec answer(NetworkBuilder network, String path) {
    return network.node("answer", SCORES, logits("3"), List.of(Reads.read(path, FEATURES))).build();
  }

  /** Returns a use of the residual layer on the input. */
  static BlockUseBuilder layers(String repeat) {
    return BlockUseBuilder.use("layers", LAYER).feed("state", "vector", FEATURES).repeat(repeat);
  }
}
