package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.layer.adapter.LowRankLayer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adapters beside the maps that they adapt. */
final class AdapterGolden {

  static final Map<String, GoldenItem> ITEMS = Map.of("lora", AdapterGolden::lowRank);

  private AdapterGolden() {}

  private static void lowRank(GoldenCase one) {
    Weights weights = new Weights(one);
    INDArray x = one.tensor("x");
    int inputs = (int) x.size(-1);
    int units = (int) weights.get("W").size(0);
    boolean bias = weights.has("b");
    int rank = (int) one.hyper("rank");
    LayerRun map =
        new LayerRun(new RegressorLayer(inputs, units, bias), false).input(x, null, true);
    map.set("W", weights.get("W").transpose());
    if (bias) {
      map.set("b", weights.get("b"));
    }
    LayerRun low =
        new LayerRun(new LowRankLayer(inputs, units, rank, one.hyper("alpha"), 0), false)
            .input(x, null, true)
            .input(map.forward(), null, true);
    low.set("A", weights.get("A").transpose());
    low.set("B", weights.get("B").transpose());

    INDArray cotangent = one.tensor("cotangent");
    INDArray value = low.forward();
    one.check("output", value);
    one.check("scalar", value.mul(cotangent).sumNumber().doubleValue());
    one.informative("merged");
    low.backward(cotangent);
    map.backward(low.inputGradient(1));
    one.checkGradient("x", low.inputGradient(0).add(map.inputGradient(0)));
    one.checkGradient("A", low.gradient("A").transpose());
    one.checkGradient("B", low.gradient("B").transpose());
    one.checkGradient("W", map.gradient("W").transpose());
    if (bias) {
      one.checkGradient("b", map.gradient("b"));
    }
  }
}
