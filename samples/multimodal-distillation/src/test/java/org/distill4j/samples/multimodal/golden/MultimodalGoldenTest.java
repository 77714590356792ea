package org.distill4j.samples.multimodal.golden;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.multimodal.amu.AmuGolden;
import org.distill4j.samples.multimodal.comem.CoMemGolden;
import org.distill4j.samples.multimodal.hcrn.HcrnGolden;
import org.distill4j.samples.multimodal.hga.HgaGolden;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenSuite;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Compares the full network and its number of parameters with golden vectors, if available. */
class MultimodalGoldenTest {

  private static final GoldenSuite SUITE =
      new GoldenSuite(
          Map.of(
              "amu_small",
              AmuGolden::check,
              "comem_small",
              CoMemGolden::check,
              "full_model",
              one -> new FullModelGolden(one).check(),
              "hcrn_small",
              HcrnGolden::check,
              "hga_small",
              HgaGolden::check,
              "param_counts",
              MultimodalGoldenTest::parameters,
              "param_counts_models",
              MultimodalGoldenTest::systems),
          Map.of(),
          Set.of());

  @TestFactory
  Stream<DynamicNode> shared() throws IOException {
    return GoldenSuite.shared(SUITE::own);
  }

  /** The counts of models of other samples are compared there. */
  private static void systems(GoldenCase one) {
    switch (one.json().at("/hyper/model").asText()) {
      case "amu" -> AmuGolden.counts(one);
      case "comem" -> CoMemGolden.counts(one);
      case "hcrn" -> HcrnGolden.counts(one);
      case "hga" -> HgaGolden.counts(one);
      default -> one.comparedByItem();
    }
  }

  private static void parameters(GoldenCase one) {
    Distiller distiller =
        PublishedDistillers.of(
            one,
            new PublishedDistillers.Sizes(
                (int) one.hyper("d"),
                (int) one.hyper("word_dim"),
                (int) one.hyper("vision_dim"),
                (int) one.hyper("question_vocab"),
                (int) one.hyper("answers")));
    ParameterCounts.check(one, distiller.student());
  }
}
