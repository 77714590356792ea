package org.distill4j.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.teacher.body.BodyException;
import org.distill4j.runtime.teacher.body.BodyReader;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs an ONNX file on one batch after the other. */
final class OnnxReader implements BodyReader {

  private final Path file;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ExternalGraph declared;
  private final List<BodyValue> wanted;
  private final Set<String> outputs = new TreeSet<>();

  OnnxReader(
      Path file,
      OrtEnvironment environment,
      OrtSession session,
      ExternalGraph declared,
      List<BodyValue> wanted) {
    this.file = file;
    this.environment = environment;
    this.session = session;
    this.declared = declared;
    this.wanted = List.copyOf(wanted);
    wanted.forEach(signal -> outputs.add(signal.inBody()));
  }

  @Override
  public List<String> inputs() {
    return declared.inputs();
  }

  @Override
  public List<INDArray> read(Batch batch) {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      for (BodyValue input : declared.bodyInputs()) {
        feed(input, batch.values().get(input.name()), tensors);
      }
      try (OrtSession.Result result = session.run(tensors, outputs)) {
        List<INDArray> values = new ArrayList<>();
        for (BodyValue signal : wanted) {
          values.add(array((OnnxTensor) result.get(signal.inBody()).orElseThrow()));
        }
        return values;
      }
    } catch (OrtException e) {
      throw new BodyException(
          file.toString(),
          "ONNX Runtime fails on a batch of %s examples (%s)"
              .formatted(batch.size(), e.getMessage()),
          "check that the tokens and lengths of the examples are those of the model",
          e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private void feed(BodyValue input, Value value, Map<String, OnnxTensor> tensors)
      throws OrtException {
    INDArray array = value.array();
    tensors.put(input.inBody(), tensor(input.inBody(), array));
    if (!input.mask().isEmpty()) {
      INDArray mask = value.mask();
      tensors.put(
          input.mask(),
          tensor(input.mask(), mask == null ? Nd4j.ones(array.size(0), array.size(1)) : mask));
    }
    for (String zeros : input.zeros()) {
      tensors.put(zeros, tensor(zeros, Nd4j.zeros(array.shape())));
    }
  }

  /** Returns a tensor of the type that the file declares. */
  private OnnxTensor tensor(String name, INDArray array) throws OrtException {
    OnnxJavaType type = ((TensorInfo) session.getInputInfo().get(name).getInfo()).type;
    INDArray plain = array.dup('c');
    return switch (type) {
      case INT64 ->
          OnnxTensor.createTensor(
              environment, LongBuffer.wrap(plain.data().asLong()), array.shape());
      case INT32 ->
          OnnxTensor.createTensor(environment, IntBuffer.wrap(plain.data().asInt()), array.shape());
      default ->
          OnnxTensor.createTensor(
              environment, FloatBuffer.wrap(plain.data().asFloat()), array.shape());
    };
  }

  private static INDArray array(OnnxTensor tensor) {
    long[] shape = tensor.getInfo().getShape();
    if (tensor.getInfo().type == OnnxJavaType.DOUBLE) {
      double[] values = new double[tensor.getDoubleBuffer().remaining()];
      tensor.getDoubleBuffer().get(values);
      return Nd4j.createFromArray(values).castTo(DataType.FLOAT).reshape(shape);
    }
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return Nd4j.createFromArray(values).reshape(shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(file + " cannot be closed", e);
    }
  }
}
