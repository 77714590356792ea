package org.distill4j.runtime.teacher.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The signals of an external teacher for one batch after the other, checked and with their masks: a
 * signal that shares a varying axis with an input has the mask of that input.
 */
public final class BodySignals implements AutoCloseable {

  private final ExternalGraph declared;
  private final List<Signal> signals;
  private final List<BodyValue> wanted;
  private final BodyReader reader;
  private final List<Optional<String>> masks;

  /**
   * Opens a body.
   *
   * @param declared the teacher
   * @param signals the signals, none of them prepared or stochastic
   * @param examples the data set whose batches are read
   * @throws BodyException if the body does not fit the declaration
   */
  public BodySignals(
      ExternalGraph declared, TeacherBody body, Collection<Signal> signals, Examples examples) {
    this.declared = declared;
    this.signals = List.copyOf(signals);
    this.wanted = this.signals.stream().map(signal -> declared.signal(signal.node())).toList();
    this.masks = wanted.stream().map(this::maskingInput).toList();
    this.reader = body.open(declared, wanted, examples);
  }

  /** Returns the input whose first axis is a varying axis of a signal. */
  private Optional<String> maskingInput(BodyValue signal) {
    return signal.axes().stream()
        .filter(BodyAxis::varies)
        .flatMap(
            axis ->
                declared.bodyInputs().stream()
                    .filter(input -> !input.axes().isEmpty() && input.axes().get(0).equals(axis)))
        .map(BodyValue::name)
        .findFirst();
  }

  /** Returns the inputs of the spec that are read, for values or masks. */
  public List<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>(reader.inputs());
    masks.forEach(mask -> mask.ifPresent(inputs::add));
    return List.copyOf(inputs);
  }

  /**
   * Runs the body.
   *
   * @return the values by signal, valid until the next batch
   * @throws BodyException if a value has another shape than declared
   */
  public Map<Signal, Value> read(Batch batch) {
    List<INDArray> arrays = new ArrayList<>(reader.read(batch));
    Map<Signal, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      INDArray array = arrays.get(i);
      requireFit(wanted.get(i), array, batch);
      values.put(signals.get(i), new Value(array, mask(i, array, batch)));
    }
    return values;
  }

  private void requireFit(BodyValue signal, INDArray array, Batch batch) {
    if (!signal.fits(array.shape()) || array.size(0) != batch.size()) {
      throw new BodyException(
          "The body of " + declared.name(),
          "the signal '%s' is %s for %s examples, but declared as %s"
              .formatted(
                  signal.name(),
                  Arrays.toString(array.shape()),
                  batch.size(),
                  signal.shapeInWords()),
          "change its shape in @Signal, or name another node with @InBody");
    }
  }

  /** Returns the mask of a signal; null if the input has none, or another length. */
  private INDArray mask(int signal, INDArray array, Batch batch) {
    if (masks.get(signal).isEmpty()) {
      return null;
    }
    String input = masks.get(signal).get();
    INDArray mask = batch.values().get(input).mask();
    int axis = array.rank() == 4 ? 2 : 1;
    if (mask != null && mask.size(1) != array.size(axis)) {
      throw new BodyException(
          "The body of " + declared.name(),
          "the signal '%s' has %s steps, but the input '%s' has %s"
              .formatted(wanted.get(signal).name(), array.size(axis), input, mask.size(1)),
          "give the axis a name of its own in @Signal if its steps are not those of the input");
    }
    return mask;
  }

  @Override
  public void close() {
    reader.close();
  }
}
