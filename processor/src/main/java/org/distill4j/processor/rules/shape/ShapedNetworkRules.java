package org.distill4j.processor.rules.shape;

import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedNetwork;

/** All rules for a network or a block whose shapes are known. */
public final class ShapedNetworkRules {

  private ShapedNetworkRules() {}

  /** Reports every violation. */
  public static void check(ShapedNetwork network, Problems problems) {
    SharedWeightRules.check(network, problems);
    FrozenRules.check(network, problems);
    DimensionUseRules.check(network, problems);
    CarryShapeRules.check(network, problems);
    PretrainedRules.check(network, problems);
    CountRules.check(network, problems);
    BodyFileRules.check(network, problems);
    ExportRules.check(network, problems);
  }
}
