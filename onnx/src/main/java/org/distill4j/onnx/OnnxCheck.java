package org.distill4j.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.runtime.teacher.body.BodyAxis;
import org.distill4j.runtime.teacher.body.BodyException;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;

/** Compares the inputs and outputs of an ONNX file with a declared teacher. */
final class OnnxCheck {

  private static final Set<OnnxJavaType> FED =
      Set.of(OnnxJavaType.INT64, OnnxJavaType.INT32, OnnxJavaType.FLOAT);
  private static final Set<OnnxJavaType> READ =
      Set.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16, OnnxJavaType.DOUBLE);

  private final Path file;
  private final Map<String, NodeInfo> inputs;
  private final Map<String, NodeInfo> outputs;

  OnnxCheck(Path file, OrtSession session) throws OrtException {
    this.file = file;
    this.inputs = session.getInputInfo();
    this.outputs = session.getOutputInfo();
  }

  /**
   * Requires that all inputs are fed, and the wanted signals are there.
   *
   * @throws BodyException at the first difference
   */
  void require(ExternalGraph declared, List<BodyValue> wanted) {
    Set<String> fed = new HashSet<>();
    for (BodyValue input : declared.bodyInputs()) {
      requireShape(input, tensor("input", input.inBody(), input, inputs, FED));
      fed.add(input.inBody());
      if (!input.mask().isEmpty()) {
        tensor("input", input.mask(), input, inputs, FED);
        fed.add(input.mask());
      }
      for (String zeros : input.zeros()) {
        tensor("input", zeros, input, inputs, FED);
        fed.add(zeros);
      }
    }
    Set<String> unfed = new TreeSet<>(inputs.keySet());
    unfed.removeAll(fed);
    if (!unfed.isEmpty()) {
      throw new BodyException(
          file.toString(),
          "nothing feeds its inputs %s".formatted(unfed),
          "declare inputs of %s with these names in @InBody, or name them in the zeros of another"
              .formatted(declared.name()));
    }
    for (BodyValue signal : wanted) {
      requireShape(signal, tensor("output", signal.inBody(), signal, outputs, READ));
    }
  }

  private TensorInfo tensor(
      String role,
      String name,
      BodyValue value,
      Map<String, NodeInfo> known,
      Set<OnnxJavaType> types) {
    if (!known.containsKey(name)) {
      throw new BodyException(
          file.toString(),
          "it has no %s '%s', which '%s' names, but %s"
              .formatted(role, name, value.name(), new TreeSet<>(known.keySet())),
          "name one of them with @InBody");
    }
    if (known.get(name).getInfo() instanceof TensorInfo tensor && types.contains(tensor.type)) {
      return tensor;
    }
    throw new BodyException(
        file.toString(),
        "its %s '%s' is %s, not a tensor of %s"
            .formatted(role, name, known.get(name).getInfo(), new TreeSet<>(types)),
        "name another with @InBody, or export the model with such a tensor");
  }

  private void requireShape(BodyValue value, TensorInfo tensor) {
    long[] shape = tensor.getShape();
    boolean fits = shape.length == value.rank();
    for (int i = 1; fits && i < shape.length; i++) {
      BodyAxis axis = value.axes().get(i - 1);
      fits = shape[i] < 0 || axis.varies() || axis.size() == shape[i];
    }
    if (!fits) {
      throw new BodyException(
          file.toString(),
          "its '%s' is %s, but '%s' is declared as %s"
              .formatted(value.inBody(), inWords(shape), value.name(), value.shapeInWords()),
          "give '%s' the shape of the file".formatted(value.name()));
    }
  }

  private static String inWords(long[] shape) {
    return Arrays.stream(shape)
        .mapToObj(size -> size < 0 ? "?" : Long.toString(size))
        .toList()
        .toString();
  }
}
