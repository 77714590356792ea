package org.distill4j.runtime.teacher.body;

import java.util.List;
import java.util.function.Function;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A body that computes each signal of the declared encoder by a function of its tokens. */
public final class ComputedBody implements TeacherBody {

  private final Function<BodyValue, Function<INDArray, INDArray>> functions;
  private int batches;
  private int open;

  /** Creates a body from a function for each signal. */
  public ComputedBody(Function<BodyValue, Function<INDArray, INDArray>> functions) {
    this.functions = functions;
  }

  /** Returns the number of batches that were read. */
  public int batches() {
    return batches;
  }

  /** Returns the number of readers that are open. */
  public int open() {
    return open;
  }

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    open++;
    return new BodyReader() {
      @Override
      public List<String> inputs() {
        return List.of("text");
      }

      @Override
      public List<INDArray> read(Batch batch) {
        batches++;
        INDArray tokens = batch.values().get("text").array();
        return wanted.stream().map(signal -> functions.apply(signal).apply(tokens)).toList();
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public String fingerprint() {
    return "computed";
  }
}
