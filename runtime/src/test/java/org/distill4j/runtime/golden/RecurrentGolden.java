package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.runtime.layer.recurrent.LstmLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Recurrent layers. The states of all steps, the last states and the last cells are three results
 * in the files; each is compared with a layer of its own, and the gradients add up.
 */
final class RecurrentGolden {

  static final Map<String, GoldenItem> ITEMS =
      Map.of("gru", RecurrentGolden::check, "lstm", RecurrentGolden::check);

  private static final Map<String, Keep> RESULTS =
      Map.of("output", Keep.ALL, "final", Keep.FINAL, "final_cell", Keep.FINAL_CELLS);

  private final GoldenCase one;
  private final Weights weights;
  private final INDArray x;
  private final INDArray mask;
  private final boolean isLstm;
  private final int layers;
  private final boolean bidirectional;
  private final List<String> states = new ArrayList<>();
  private final Map<String, INDArray> gradients = new HashMap<>();

  private RecurrentGolden(GoldenCase one) {
    this.one = one;
    this.weights = new Weights(one);
    this.x = one.tensor("x");
    this.isLstm = one.json().at("/hyper/cell").asText().equals("lstm");
    this.layers = (int) one.hyper("layers");
    this.bidirectional = one.json().at("/hyper/bidirectional").asBoolean();
    JsonNode inputs = one.json().get("inputs");
    this.mask =
        inputs.has("lengths")
            ? VideoGolden.mask(inputs.get("lengths").get("data"), x.size(1))
            : null;
    for (String name : new String[] {"h0", "c0"}) {
      if (inputs.has(name)) {
        states.add(name);
      }
    }
  }

  private static void check(GoldenCase one) {
    RecurrentGolden golden = new RecurrentGolden(one);
    JsonNode cotangents = one.input("cotangent");
    double scalar = 0;
    for (String result : (Iterable<String>) cotangents::fieldNames) {
      LayerRun run = golden.run(RESULTS.get(result));
      INDArray cotangent = GoldenCase.tensor(cotangents.get(result));
      INDArray value = run.forward();
      INDArray shaped = result.equals("output") ? value : byLayer(value, cotangent.size(0));
      one.check(result, shaped);
      scalar += shaped.mul(cotangent).sumNumber().doubleValue();
      run.backward(result.equals("output") ? cotangent : byExample(cotangent));
      golden.addGradients(run);
    }
    one.check("scalar", scalar);
    golden.gradients.forEach(one::checkGradient);
  }

  /** [batch, layers units] to [layers, batch, units]. */
  private static INDArray byLayer(INDArray states, long layers) {
    long units = states.size(1) / layers;
    return states.reshape('c', states.size(0), layers, units).permute(1, 0, 2).dup('c');
  }

  /** [layers, batch, units] to [batch, layers units]. */
  private static INDArray byExample(INDArray states) {
    return states
        .permute(1, 0, 2)
        .dup('c')
        .reshape('c', states.size(1), states.size(0) * states.size(2));
  }

  private LayerRun run(Keep keep) {
    int inputs = (int) x.size(2);
    int units = (int) weights.get("l0.fwd.Wh").size(1);
    Layer layer =
        isLstm
            ? new LstmLayer(inputs, units, layers, bidirectional, 2, keep)
            : new GruLayer(inputs, units, layers, bidirectional, 2, keep);
    LayerRun run = new LayerRun(layer, false).input(x, mask, true);
    states.forEach(name -> run.input(byExample(one.tensor(name)), null, true));
    eachDirection(
        (theirs, ours) -> {
          run.set(ours + "W", weights.get(theirs + ".Wi").transpose());
          run.set(ours + "R", weights.get(theirs + ".Wh").transpose());
          run.set(ours + "InputBias", weights.get(theirs + ".bi"));
          run.set(ours + "StateBias", weights.get(theirs + ".bh"));
        });
    return run;
  }

  private void eachDirection(BiConsumer<String, String> body) {
    for (int layer = 0; layer < layers; layer++) {
      body.accept("l" + layer + ".fwd", "forward" + layer);
      if (bidirectional) {
        body.accept("l" + layer + ".bwd", "backward" + layer);
      }
    }
  }

  private void addGradients(LayerRun run) {
    add("x", run.inputGradient(0));
    for (int i = 0; i < states.size(); i++) {
      add(states.get(i), byLayer(run.inputGradient(i + 1), one.tensor(states.get(i)).size(0)));
    }
    eachDirection(
        (theirs, ours) -> {
          add(theirs + ".Wi", run.gradient(ours + "W").transpose());
          add(theirs + ".Wh", run.gradient(ours + "R").transpose());
          add(theirs + ".bi", run.gradient(ours + "InputBias"));
          add(theirs + ".bh", run.gradient(ours + "StateBias"));
        });
  }

  private void add(String name, INDArray gradient) {
    gradients.merge(name, gradient.dup('c'), INDArray::add);
  }
}
