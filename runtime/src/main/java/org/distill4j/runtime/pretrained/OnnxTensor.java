package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.pretrained.Wire.MalformedException;

/** Reads a {@code TensorProto}: its numbers lie in the message or in a file beside the model. */
final class OnnxTensor {

  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int FLOAT_DATA = 4;
  private static final int INT32_DATA = 5;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;
  private static final int DOUBLE_DATA = 10;
  private static final int EXTERNAL_DATA = 13;
  private static final int DATA_LOCATION = 14;
  private static final int MOST_AXES = 16;

  /** The most whole numbers that are kept in memory: zero points, one for each column. */
  private static final int MOST_INTEGERS = 1 << 20;

  private final Path model;
  private final List<Long> dims = new ArrayList<>();
  private final Map<String, String> external = new HashMap<>();
  private final List<Float> integers = new ArrayList<>();
  private String name = "";
  private int type;
  private boolean isExternal;
  private long offset;
  private long bytes;

  private OnnxTensor(Path model) {
    this.model = model;
  }

  /**
   * Reads a tensor.
   *
   * @param message the message, whose position is that in the file
   */
  static OnnxTensor read(ByteBuffer message, Path model) throws MalformedException {
    OnnxTensor tensor = new OnnxTensor(model);
    Wire wire = new Wire(message);
    while (wire.next()) {
      tensor.field(wire);
    }
    return tensor;
  }

  /** Returns the whole numbers that the message holds one by one: those of zero points. */
  List<Float> integers() {
    return integers;
  }

  private void field(Wire wire) throws MalformedException {
    if (wire.is(DIMS, Wire.INTEGER)) {
      addDim(wire.integer());
    } else if (wire.is(DIMS, Wire.BYTES)) {
      ByteBuffer list = wire.content();
      while (list.hasRemaining()) {
        addDim(Wire.packed(list));
      }
    } else if (wire.is(DATA_TYPE, Wire.INTEGER)) {
      type = (int) wire.integer();
    } else if (wire.is(NAME, Wire.BYTES)) {
      name = wire.text();
    } else if (wire.is(RAW_DATA, Wire.BYTES)
        || wire.is(FLOAT_DATA, Wire.BYTES)
        || wire.is(DOUBLE_DATA, Wire.BYTES)) {
      // Packed floats and doubles are little-endian, as raw data is.
      offset = wire.content().position();
      bytes = wire.content().remaining();
    } else if (wire.is(INT32_DATA, Wire.BYTES)) {
      ByteBuffer list = wire.content();
      while (list.hasRemaining() && integers.size() < MOST_INTEGERS) {
        integers.add((float) (int) Wire.packed(list));
      }
    } else if (wire.is(EXTERNAL_DATA, Wire.BYTES)) {
      addEntry(new Wire(wire.content()));
    } else if (wire.is(DATA_LOCATION, Wire.INTEGER)) {
      isExternal = wire.integer() == 1;
    }
  }

  private void addDim(long length) throws MalformedException {
    if (length < 0 || dims.size() == MOST_AXES) {
      throw new MalformedException("the tensor '%s' has an impossible shape".formatted(name));
    }
    dims.add(length);
  }

  private void addEntry(Wire entry) throws MalformedException {
    String key = "";
    String value = "";
    while (entry.next()) {
      if (entry.is(1, Wire.BYTES)) {
        key = entry.text();
      } else if (entry.is(2, Wire.BYTES)) {
        value = entry.text();
      }
    }
    external.put(key, value);
  }

  /**
   * Returns the tensor. Whole numbers of 8 bits have a type that no network takes, until {@link
   * QuantisedTensors} finds their scale.
   *
   * @throws IOException if its numbers are missing or do not fit its shape
   */
  StoredTensor stored() throws IOException {
    Optional<NumberType> declared = NumberType.ofOnnx(type);
    Optional<NumberType> numbers = declared.filter(it -> !it.isScaled());
    long[] shape = dims.stream().mapToLong(Long::longValue).toArray();
    String inWords = declared.map(Enum::name).orElse("the ONNX type " + type);
    Path file = isExternal ? externalFile() : model;
    if (isExternal && declared.isPresent()) {
      locate(file, shape, declared.get());
    }
    StoredTensor tensor = new StoredTensor(name, inWords, numbers, shape, file, offset, bytes);
    if (numbers.isPresent()) {
      StoredSizes.check(model, tensor);
    }
    return tensor;
  }

  /** Returns the file with the numbers, which lies beside the model or below its folder. */
  private Path externalFile() throws IOException {
    Path folder = model.toAbsolutePath().normalize().getParent();
    Path file = folder.resolve(external.getOrDefault("location", "")).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new DataFileException(
          model,
          "the numbers of the tensor '%s' lie in '%s', outside the folder of the model"
              .formatted(name, external.get("location")),
          "export the model again with its data beside it");
    }
    if (!Files.isRegularFile(file)) {
      throw new DataFileException(
          model,
          "the numbers of the tensor '%s' lie in '%s', which is missing"
              .formatted(name, external.get("location")),
          "copy that file beside the model");
    }
    return file;
  }

  private void locate(Path file, long[] shape, NumberType numbers) throws IOException {
    try {
      offset = Long.parseLong(external.getOrDefault("offset", "0"));
      long all = Math.multiplyExact(StoredTensor.elements(shape), numbers.bytes());
      bytes = Long.parseLong(external.getOrDefault("length", Long.toString(all)));
      if (offset >= 0 && bytes >= 0 && Math.addExact(offset, bytes) <= Files.size(file)) {
        return;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      offset = -1;
    }
    throw new DataFileException(
        model,
        "the numbers of the tensor '%s' would end beyond '%s', which has %s bytes"
            .formatted(name, external.get("location"), Files.size(file)),
        "copy that file again");
  }
}
