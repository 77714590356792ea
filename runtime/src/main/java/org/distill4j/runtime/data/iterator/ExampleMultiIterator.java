package org.distill4j.runtime.data.iterator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Examples as DL4J's iterator, for networks of DL4J. Each {@link #reset} begins the next epoch,
 * with the order that a training of this project has. Sequences become [batch, features, steps],
 * labels of steps one-hot [batch, classes, steps].
 */
public final class ExampleMultiIterator extends OnlyForward {

  private static final long serialVersionUID = 1;
  private static final int STEPS_RANK = 3;

  private final transient Examples examples;
  private final transient List<String> inputs;
  private final transient List<String> labels;
  private final transient Batching batching;
  private final transient Batches batches;
  private final long seed;
  private int epoch = 1;
  private transient Iterator<Batch> rest;

  /**
   * Creates an iterator at the beginning of epoch 1.
   *
   * @param inputs the names of the inputs, in the order of the features
   * @param labels the names of the labels, in their order
   * @param seed the seed of the shuffling
   * @throws IllegalArgumentException if the examples lack one of them
   */
  public ExampleMultiIterator(
      Examples examples, List<String> inputs, List<String> labels, Batching batching, long seed) {
    this.examples = examples;
    this.inputs = List.copyOf(inputs);
    this.labels = labels.stream().map(Examples::labelInput).toList();
    this.batching = batching;
    this.seed = seed;
    List<String> all = new ArrayList<>(this.inputs);
    all.addAll(this.labels);
    this.batches = new Batches(examples, all, DataType.FLOAT);
    begin();
  }

  private void begin() {
    rest = batches.of(batching.shuffled(examples, seed, epoch)).iterator();
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public void reset() {
    epoch++;
    begin();
  }

  @Override
  public boolean hasNext() {
    return rest.hasNext();
  }

  @Override
  public MultiDataSet next() {
    if (!rest.hasNext()) {
      throw new NoSuchElementException("the epoch has ended; call reset()");
    }
    Batch batch = rest.next();
    INDArray[][] features = arrays(batch, inputs);
    INDArray[][] answers = arrays(batch, labels);
    return processed(
        new org.nd4j.linalg.dataset.MultiDataSet(features[0], answers[0], features[1], answers[1]));
  }

  /** Returns copies of arrays and masks, because those of a batch are reused. */
  private INDArray[][] arrays(Batch batch, List<String> names) {
    INDArray[][] all = new INDArray[2][names.size()];
    for (int i = 0; i < names.size(); i++) {
      Value value = batch.values().get(names.get(i));
      Column column = examples.column(names.get(i));
      if (column instanceof StepLabelColumn steps) {
        oneHot(value.array(), steps.classes(), all, i);
      } else {
        INDArray array = value.array().castTo(DataType.FLOAT);
        all[0][i] = array.rank() == STEPS_RANK ? array.permute(0, 2, 1).dup('c') : array.dup('c');
        all[1][i] = value.mask() == null ? null : value.mask().dup();
      }
    }
    return all;
  }

  private static void oneHot(INDArray labels, int classes, INDArray[][] all, int place) {
    long batch = labels.size(0);
    long steps = labels.size(1);
    all[0][place] = Nd4j.zeros(DataType.FLOAT, batch, classes, steps);
    all[1][place] = Nd4j.zeros(DataType.FLOAT, batch, steps);
    for (long i = 0; i < batch; i++) {
      for (long step = 0; step < steps; step++) {
        int label = labels.getInt((int) i, (int) step);
        if (label >= 0) {
          all[0][place].putScalar(i, label, step, 1);
          all[1][place].putScalar(i, step, 1);
        }
      }
    }
  }
}
