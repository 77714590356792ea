package org.distill4j.runtime.teacher.body;

import java.util.List;
import org.distill4j.runtime.data.Batch;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An open body of an external teacher. Not thread-safe. */
public interface BodyReader extends AutoCloseable {

  /** Returns the inputs of the spec that it reads; none if the signals were recorded. */
  List<String> inputs();

  /**
   * Returns the values of the wanted signals for a batch.
   *
   * @param batch the batch, with the values of {@link #inputs}
   * @return for each signal, in order, its values with the batch first, in the axes of the spec;
   *     valid until the next call
   * @throws BodyException if a value has another shape than declared
   */
  List<INDArray> read(Batch batch);

  /** Releases its resources. */
  @Override
  void close();
}
