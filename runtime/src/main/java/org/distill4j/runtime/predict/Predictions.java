package org.distill4j.runtime.predict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.distill4j.runtime.graph.description.ModelDescription;

/** The outputs of some examples. Immutable. */
public final class Predictions {

  private final List<Prediction> predictions;

  /** Creates the predictions of a batch. */
  Predictions(ModelDescription description, Map<String, NodeValues> values) {
    int examples = values.values().iterator().next().examples();
    Prediction[] all = new Prediction[examples];
    for (int i = 0; i < examples; i++) {
      all[i] = new Prediction(description, values, i);
    }
    this.predictions = List.of(all);
  }

  private Predictions(List<Prediction> predictions) {
    this.predictions = List.copyOf(predictions);
  }

  /** Returns the predictions of several batches, in their order. */
  static Predictions joined(List<Predictions> batches) {
    return new Predictions(batches.stream().flatMap(it -> it.predictions.stream()).toList());
  }

  /** The number of examples. */
  public int size() {
    return predictions.size();
  }

  /** Returns the outputs of an example. */
  public Prediction get(int example) {
    return predictions.get(Objects.checkIndex(example, size()));
  }

  /** Returns the outputs of all examples, in their order. */
  public List<Prediction> all() {
    return predictions;
  }
}
