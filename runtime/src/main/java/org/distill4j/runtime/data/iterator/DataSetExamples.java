package org.distill4j.runtime.data.iterator;

import java.util.List;
import java.util.Set;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.UnusableDataException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.dataset.api.iterator.MultiDataSetIterator;

/**
 * Reads DL4J's iterators into examples.
 *
 * <pre>{@code
 * Examples examples =
 *     DataSetExamples.read(new MnistDataSetIterator(64, true, 1), "image", "annotated");
 * }</pre>
 *
 * <p>Inputs are features [batch, features], sequences [batch, features, steps] whose masked steps
 * are left out, or images [batch, channels, height, width]. Labels are classes [batch, classes],
 * one-hot or weighted, or classes of steps [batch, classes, steps]; a row of zeros is not labelled.
 * Targets are values [batch, values].
 */
public final class DataSetExamples {

  private DataSetExamples() {}

  /**
   * Reads an iterator from its beginning to its end.
   *
   * @param input the name of the input
   * @param label the name of the labels, which are classes
   * @throws UnusableDataException if it has no batch, or batches do not fit together
   */
  public static Examples read(DataSetIterator iterator, String input, String label) {
    return read(new MultiIterator(iterator), List.of(input), List.of(label), Set.of());
  }

  /**
   * Reads an iterator from its beginning to its end.
   *
   * @param inputs the names of the inputs, in the order of its features
   * @param labels the names of the labels, in the order of its labels
   * @param targets the labels that are values to estimate instead of classes
   * @throws UnusableDataException if it has no batch, or batches do not fit together
   */
  public static Examples read(
      MultiDataSetIterator iterator,
      List<String> inputs,
      List<String> labels,
      Set<String> targets) {
    List<ArrayColumns> features =
        inputs.stream().map(name -> new ArrayColumns(name, true)).toList();
    List<ArrayColumns> answers =
        labels.stream().map(name -> new ArrayColumns(name, false)).toList();
    if (iterator.resetSupported()) {
      iterator.reset();
    }
    if (!iterator.hasNext()) {
      throw new UnusableDataException("The iterator has no batch; reset it, or create a new one");
    }
    while (iterator.hasNext()) {
      MultiDataSet batch = iterator.next();
      add(batch.getFeatures(), batch.getFeaturesMaskArrays(), features, "inputs");
      add(batch.getLabels(), batch.getLabelsMaskArrays(), answers, "labels");
    }
    Examples.Builder examples = Examples.builder();
    for (int i = 0; i < features.size(); i++) {
      examples.input(inputs.get(i), features.get(i).input());
    }
    for (int i = 0; i < answers.size(); i++) {
      String name = labels.get(i);
      examples.label(
          name, targets.contains(name) ? answers.get(i).targets() : answers.get(i).labels());
    }
    return examples.build();
  }

  private static void add(
      INDArray[] arrays, INDArray[] masks, List<ArrayColumns> columns, String what) {
    int number = arrays == null ? 0 : arrays.length;
    if (number != columns.size()) {
      throw new UnusableDataException(
          "The iterator has %s %s, but %s names were given"
              .formatted(number, what, columns.size()));
    }
    for (int i = 0; i < number; i++) {
      columns.get(i).add(arrays[i], masks == null ? null : masks[i]);
    }
  }

  /** A single iterator as one of several inputs and labels. */
  private static final class MultiIterator extends OnlyForward {

    private final DataSetIterator iterator;

    MultiIterator(DataSetIterator iterator) {
      this.iterator = iterator;
    }

    @Override
    public boolean resetSupported() {
      return iterator.resetSupported();
    }

    @Override
    public void reset() {
      iterator.reset();
    }

    @Override
    public boolean hasNext() {
      return iterator.hasNext();
    }

    @Override
    public MultiDataSet next() {
      return iterator.next().toMultiDataSet();
    }
  }
}
