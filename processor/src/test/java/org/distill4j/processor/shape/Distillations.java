package org.distill4j.processor.shape;

import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.spec.NetworkSpec;

/** A teacher with three layers of width 12 and a student with two of width 4. */
final class Distillations {

  private static final NetworkSpec LAYER =
      network("Layer")
          .dimension("width")
          .input("state", FEATURES, "width")
          .node("mapped", FEATURES, dense("width"), "state")
          .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "mapped")
          .node("sum", FEATURES, use(ADD), "state", "dropped")
          .carry("sum", "state")
          .build();

  static final NetworkSpec LARGE = of("Large", 12, 3);
  static final NetworkSpec SMALL = of("Small", 4, 2);
  static final ShapedNetwork TEACHER = Phases.shaped(LARGE, LAYER);
  static final ShapedNetwork STUDENT = Phases.shaped(SMALL, LAYER);

  private Distillations() {}

  static NetworkSpec of(String name, int width, int rounds) {
    return network(name)
        .dimension("width", width)
        .dimension("answers")
        .input("vector", FEATURES, "6")
        .node("hidden", FEATURES, dense("width"), "vector")
        .use(
            BlockUseBuilder.use("layers", LAYER)
                .feed("state", "hidden", FEATURES)
                .repeat(Integer.toString(rounds)))
        .node("wide", FEATURES, dense("20"), List.of(Reads.read("layers.sum", FEATURES)))
        .node("answer", SCORES, logits("answers"), "wide")
        .build();
  }

  static ShapedNetwork shaped(String name) {
    return Phases.shaped(of(name, 8, 1), LAYER);
  }

  static DistillationBuilder distillation() {
    return DistillationBuilder.distillation("Distilled").teacher(LARGE).student(SMALL);
  }

  static ShapedDistillation shaped(DistillationBuilder distillation) {
    return Phases.shaped(distillation.build(), TEACHER, STUDENT);
  }

  static Problems problems(DistillationBuilder distillation) {
    Problems problems = new Problems();
    Optional<ShapedDistillation> shaped =
        new DistillationInference(
                Phases.graph(distillation.build()), List.of(TEACHER), STUDENT, problems)
            .infer();
    if (shaped.isPresent()) {
      throw new AssertionError("no problems");
    }
    return problems;
  }
}
