package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a golden case by name. */
final class Weights {

  private final JsonNode json;

  Weights(GoldenCase one) {
    this.json = one.input("weights");
  }

  boolean has(String name) {
    return json.has(name);
  }

  INDArray get(String name) {
    JsonNode tensor = json.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("the case has no weights '" + name + "'");
    }
    return GoldenCase.tensor(tensor);
  }
}
