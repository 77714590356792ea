package org.distill4j.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A student that {@code OnnxExport} has written, run by ONNX Runtime.
 *
 * <pre>{@code
 * try (OnnxNetwork student = OnnxNetwork.open(Path.of("student.onnx"), 0)) {
 *   INDArray scores = student.outputs(Map.of("question", new Value(tokens, mask))).get("answer");
 * }
 * }</pre>
 *
 * <p>Several threads may use it at once.
 */
public final class OnnxNetwork implements AutoCloseable {

  private static final String MASK = "_mask";

  private final String file;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, TensorInfo> inputs = new LinkedHashMap<>();
  private final Map<String, String> metadata;

  private OnnxNetwork(String file, OrtEnvironment environment, OrtSession session)
      throws OrtException {
    this.file = file;
    this.environment = environment;
    this.session = session;
    this.metadata = session.getMetadata().getCustomMetadata();
    for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
      inputs.put(input.getKey(), (TensorInfo) input.getValue().getInfo());
    }
  }

  /**
   * Opens a file.
   *
   * @param threads the number of threads of an operation; 0 for one for each core
   * @throws IOException if ONNX Runtime cannot load it; the message names the reason
   */
  public static OnnxNetwork open(Path file, int threads) throws IOException {
    return open(
        file.toString(),
        threads,
        (environment, options) -> environment.createSession(file.toString(), options));
  }

  /**
   * Opens the content of a file.
   *
   * @param threads the number of threads of an operation; 0 for one for each core
   * @throws IOException if ONNX Runtime cannot load it; the message names the reason
   */
  public static OnnxNetwork open(byte[] content, int threads) throws IOException {
    return open(
        "the network",
        threads,
        (environment, options) -> environment.createSession(content, options));
  }

  /** Creates a session. */
  @FunctionalInterface
  private interface Opening {

    OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  private static OnnxNetwork open(String name, int threads, Opening opening) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      if (threads > 0) {
        options.setIntraOpNumThreads(threads);
      }
      OrtEnvironment environment = LargeStack.run(OrtEnvironment::getEnvironment);
      OrtSession session = LargeStack.run(() -> opening.session(environment, options));
      return new OnnxNetwork(name, environment, session);
    } catch (OrtException e) {
      throw new IOException("ONNX Runtime cannot load %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Returns the facts that the file states about itself, by name. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** Returns the inputs with their types and shapes, masks included. */
  Map<String, TensorInfo> inputs() {
    return inputs;
  }

  /** Returns the input that is the mask of another. */
  static String mask(String input) {
    return input + MASK;
  }

  /**
   * Returns the outputs for a batch, by name.
   *
   * @param values the value of each input, by name; without a mask, all steps count
   * @throws IllegalArgumentException if an input is missing, or ONNX Runtime refuses the values
   */
  public Map<String, INDArray> outputs(Map<String, Value> values) {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Value> value : values.entrySet()) {
        feed(value.getKey(), value.getValue(), tensors);
      }
      Map<String, INDArray> outputs = new LinkedHashMap<>();
      try (OrtSession.Result result = session.run(tensors)) {
        result.forEach(
            output -> outputs.put(output.getKey(), array((OnnxTensor) output.getValue())));
      }
      return outputs;
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "ONNX Runtime fails on a batch for %s: %s".formatted(file, e.getMessage()), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private void feed(String name, Value value, Map<String, OnnxTensor> tensors) throws OrtException {
    INDArray array = value.array();
    tensors.put(name, tensor(name, array));
    if (inputs.containsKey(mask(name))) {
      INDArray mask = value.mask();
      tensors.put(
          mask(name),
          tensor(mask(name), mask == null ? Nd4j.ones(array.size(0), array.size(1)) : mask));
    }
  }

  private OnnxTensor tensor(String name, INDArray array) throws OrtException {
    if (!inputs.containsKey(name)) {
      throw new IllegalArgumentException(
          "%s has no input '%s'. Available: %s.".formatted(file, name, inputs.keySet()));
    }
    INDArray plain = array.dup('c');
    return inputs.get(name).type == OnnxJavaType.INT64
        ? OnnxTensor.createTensor(
            environment, LongBuffer.wrap(plain.data().asLong()), array.shape())
        : OnnxTensor.createTensor(
            environment, FloatBuffer.wrap(plain.data().asFloat()), array.shape());
  }

  private static INDArray array(OnnxTensor tensor) {
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return Nd4j.createFromArray(values).reshape(tensor.getInfo().getShape());
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
