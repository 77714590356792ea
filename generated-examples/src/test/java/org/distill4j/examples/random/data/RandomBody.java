package org.distill4j.examples.random.data;

import java.util.List;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.teacher.body.BodyAxis;
import org.distill4j.runtime.teacher.body.BodyReader;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A body that gives each signal random numbers, in the lengths of the inputs. */
public final class RandomBody implements TeacherBody {

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    List<BodyValue> inputs = declared.bodyInputs();
    return new BodyReader() {
      @Override
      public List<String> inputs() {
        return inputs.stream().map(BodyValue::name).toList();
      }

      @Override
      public List<INDArray> read(Batch batch) {
        return wanted.stream().map(signal -> value(signal, inputs, batch)).toList();
      }

      @Override
      public void close() {}
    };
  }

  private static INDArray value(BodyValue signal, List<BodyValue> inputs, Batch batch) {
    long[] shape = new long[signal.rank()];
    shape[0] = batch.size();
    for (int i = 1; i < shape.length; i++) {
      BodyAxis axis = signal.axes().get(i - 1);
      shape[i] = axis.varies() ? length(axis, inputs, batch) : axis.size();
    }
    return Nd4j.rand(DataType.FLOAT, shape);
  }

  private static long length(BodyAxis axis, List<BodyValue> inputs, Batch batch) {
    for (BodyValue input : inputs) {
      int place = input.axes().indexOf(axis);
      if (place >= 0) {
        return batch.values().get(input.name()).array().size(place + 1);
      }
    }
    throw new IllegalStateException("no input has the axis " + axis);
  }

  @Override
  public String fingerprint() {
    return "random";
  }
}
