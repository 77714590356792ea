package org.distill4j.runtime.data.iterator;

import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.MultiDataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.MultiDataSetIterator;

/** The methods of an iterator that has no other batch sizes, and no work in the background. */
abstract class OnlyForward implements MultiDataSetIterator {

  private static final long serialVersionUID = 1;

  private transient MultiDataSetPreProcessor preProcessor;

  @Override
  public MultiDataSet next(int number) {
    throw new UnsupportedOperationException("the size of a batch is fixed; call next()");
  }

  @Override
  public void setPreProcessor(MultiDataSetPreProcessor other) {
    preProcessor = other;
  }

  @Override
  public MultiDataSetPreProcessor getPreProcessor() {
    return preProcessor;
  }

  /** Returns a batch after the processing that a user has set. */
  MultiDataSet processed(MultiDataSet batch) {
    if (preProcessor != null) {
      preProcessor.preProcess(batch);
    }
    return batch;
  }

  @Override
  public boolean asyncSupported() {
    return false;
  }
}
