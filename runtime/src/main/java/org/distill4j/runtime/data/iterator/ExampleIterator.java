package org.distill4j.runtime.data.iterator;

import java.util.List;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.Examples;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/** Examples of one input and one label as DL4J's iterator, as {@link ExampleMultiIterator}. */
public final class ExampleIterator implements DataSetIterator {

  private static final long serialVersionUID = 1;

  private final transient ExampleMultiIterator iterator;
  private final int batchSize;
  private final int inputColumns;
  private final int outcomes;
  private transient DataSetPreProcessor preProcessor;

  /**
   * Creates an iterator at the beginning of epoch 1.
   *
   * @param seed the seed of the shuffling
   * @throws IllegalArgumentException if the examples lack the input or the label
   */
  public ExampleIterator(
      Examples examples, String input, String label, Batching batching, long seed) {
    this.iterator =
        new ExampleMultiIterator(examples, List.of(input), List.of(label), batching, seed);
    this.batchSize = batching.batchSize();
    MultiDataSet first =
        new ExampleMultiIterator(examples, List.of(input), List.of(label), batching, seed).next();
    this.inputColumns = (int) first.getFeatures(0).size(1);
    this.outcomes = (int) first.getLabels(0).size(1);
  }

  @Override
  public DataSet next() {
    MultiDataSet batch = iterator.next();
    DataSet single =
        new DataSet(
            batch.getFeatures(0),
            batch.getLabels(0),
            mask(batch.getFeaturesMaskArrays()),
            mask(batch.getLabelsMaskArrays()));
    if (preProcessor != null) {
      preProcessor.preProcess(single);
    }
    return single;
  }

  private static INDArray mask(INDArray[] masks) {
    return masks == null ? null : masks[0];
  }

  @Override
  public DataSet next(int number) {
    throw new UnsupportedOperationException("the size of a batch is fixed; call next()");
  }

  @Override
  public boolean hasNext() {
    return iterator.hasNext();
  }

  @Override
  public int inputColumns() {
    return inputColumns;
  }

  @Override
  public int totalOutcomes() {
    return outcomes;
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public boolean asyncSupported() {
    return false;
  }

  @Override
  public void reset() {
    iterator.reset();
  }

  @Override
  public int batch() {
    return batchSize;
  }

  @Override
  public void setPreProcessor(DataSetPreProcessor other) {
    preProcessor = other;
  }

  @Override
  public DataSetPreProcessor getPreProcessor() {
    return preProcessor;
  }

  @Override
  public List<String> getLabels() {
    return null;
  }
}
