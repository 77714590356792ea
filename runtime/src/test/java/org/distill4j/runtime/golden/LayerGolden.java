package org.distill4j.runtime.golden;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A case that is one layer: its value, and the gradients of {@code sum(value * cotangent)}.
 *
 * <p>Weights of linear maps are [out, in] in the files and [in, out] here.
 */
final class LayerGolden {

  private record Named(String name, String parameter) {}

  private final GoldenCase one;
  private final LayerRun run;
  private final List<String> inputs = new ArrayList<>();
  private final List<Named> weights = new ArrayList<>();
  private final List<Named> plain = new ArrayList<>();

  LayerGolden(GoldenCase one, Layer layer, boolean training) {
    this.one = one;
    this.run = new LayerRun(layer, training);
  }

  /** Reads an input. */
  LayerGolden input(String name, INDArray mask) {
    run.input(one.tensor(name), mask, true);
    inputs.add(name);
    return this;
  }

  /** Reads an input [batch, steps] as [batch, steps, 1]. */
  LayerGolden column(String name) {
    INDArray array = one.tensor(name);
    run.input(array.reshape('c', array.size(0), array.size(1), 1), null, true);
    inputs.add(name);
    return this;
  }

  /** Reads an input without a mask. */
  LayerGolden input(String name) {
    return input(name, null);
  }

  /** Sets linear maps to the inputs of the same names, transposed. */
  LayerGolden maps(String... names) {
    for (String name : names) {
      run.set(name, one.tensor(name).transpose());
      weights.add(new Named(name, name));
    }
    return this;
  }

  /** Sets parameters to the inputs of the same names. */
  LayerGolden parameters(String... names) {
    for (String name : names) {
      run.set(name, one.tensor(name));
      plain.add(new Named(name, name));
    }
    return this;
  }

  /** Compares everything; the layer, for what else is expected. */
  LayerRun check() {
    INDArray value = run.forward();
    INDArray cotangent = one.tensor("cotangent");
    one.check("output", value.reshape('c', cotangent.shape()));
    one.check(
        "scalar", value.reshape('c', cotangent.shape()).mul(cotangent).sumNumber().doubleValue());
    run.backward(cotangent.reshape('c', value.shape()));
    for (int i = 0; i < inputs.size(); i++) {
      INDArray gradient = run.inputGradient(i);
      one.checkGradient(inputs.get(i), gradient.reshape('c', one.tensor(inputs.get(i)).shape()));
    }
    weights.forEach(it -> one.checkGradient(it.name(), run.gradient(it.parameter()).transpose()));
    plain.forEach(
        it ->
            one.checkGradient(
                it.name(),
                run.gradient(it.parameter()).reshape('c', one.tensor(it.name()).shape())));
    return run;
  }

  /** The layer, for what this class cannot set. */
  LayerRun run() {
    return run;
  }
}
