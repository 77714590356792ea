package org.distill4j.processor.body;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the inputs and outputs of an ONNX file, a message {@code ModelProto} of protocol buffers.
 * Weights and nodes are skipped. The numbers of the fields are those of {@code onnx.proto}.
 */
public final class OnnxSignature {

  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int TENSOR_NAME = 8;
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int TYPE_TENSOR = 1;
  private static final int TENSOR_SHAPE = 2;
  private static final int SHAPE_DIMENSION = 1;
  private static final int DIMENSION_VALUE = 1;
  private static final int DIMENSION_NAME = 2;

  /** The size of an axis of which the file says nothing. */
  private static final String UNKNOWN = "?";

  private final ProtoInput in;
  private final List<BodySignature.Tensor> inputs = new ArrayList<>();
  private final List<BodySignature.Tensor> outputs = new ArrayList<>();
  private final Set<String> weights = new HashSet<>();

  private OnnxSignature(InputStream in) {
    this.in = new ProtoInput(new BufferedInputStream(in));
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is no ONNX file, or ends early; the message gives the problem alone
   */
  public static BodySignature read(InputStream in) throws IOException {
    OnnxSignature signature = new OnnxSignature(in);
    try {
      signature.in.fields(signature::model);
    } catch (EOFException e) {
      throw new IOException("it ends early", e);
    }
    if (signature.outputs.isEmpty()) {
      throw new IOException("it has no graph with an output");
    }
    // Old files list weights among the inputs.
    signature.inputs.removeIf(input -> signature.weights.contains(input.name()));
    return new BodySignature(signature.inputs, signature.outputs);
  }

  private boolean model(int field) throws IOException {
    if (field == MODEL_GRAPH) {
      in.message(this::graph);
    }
    return field == MODEL_GRAPH;
  }

  private boolean graph(int field) throws IOException {
    switch (field) {
      case GRAPH_INITIALIZER -> in.message(this::weight);
      case GRAPH_INPUT -> inputs.add(value());
      case GRAPH_OUTPUT -> outputs.add(value());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean weight(int field) throws IOException {
    if (field == TENSOR_NAME) {
      weights.add(in.text());
    }
    return field == TENSOR_NAME;
  }

  private BodySignature.Tensor value() throws IOException {
    Value value = new Value();
    in.message(value::read);
    return new BodySignature.Tensor(value.name, Optional.ofNullable(value.axes));
  }

  /** An input or an output while it is read. */
  private final class Value {

    private String name = "";
    private List<String> axes;

    boolean read(int field) throws IOException {
      switch (field) {
        case VALUE_NAME -> name = in.text();
        case VALUE_TYPE -> in.message(this::type);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean type(int field) throws IOException {
      if (field == TYPE_TENSOR) {
        in.message(this::tensor);
      }
      return field == TYPE_TENSOR;
    }

    private boolean tensor(int field) throws IOException {
      if (field == TENSOR_SHAPE) {
        axes = new ArrayList<>();
        in.message(this::shape);
      }
      return field == TENSOR_SHAPE;
    }

    private boolean shape(int field) throws IOException {
      if (field == SHAPE_DIMENSION) {
        axes.add(UNKNOWN);
        in.message(this::dimension);
      }
      return field == SHAPE_DIMENSION;
    }

    private boolean dimension(int field) throws IOException {
      switch (field) {
        case DIMENSION_VALUE -> axes.set(axes.size() - 1, Long.toString(in.number()));
        case DIMENSION_NAME -> axes.set(axes.size() - 1, in.text());
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}
