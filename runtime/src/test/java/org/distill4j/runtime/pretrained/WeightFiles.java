package org.distill4j.runtime.pretrained;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes small files of weights byte by byte. */
final class WeightFiles {

  private WeightFiles() {}

  /** Returns numbers in single precision. */
  static byte[] floats(double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      buffer.putFloat((float) value);
    }
    return buffer.array();
  }

  /** Returns numbers of 16 bits. */
  static byte[] shorts(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      buffer.putShort((short) value);
    }
    return buffer.array();
  }

  /** A tensor to be written. */
  record Item(String name, String type, byte[] data, long... shape) {

    static Item of(String name, double[] values, long... shape) {
      return new Item(name, "F32", floats(values), shape);
    }
  }

  /** Writes a safetensors file. */
  static void safetensors(Path file, Item... items) throws IOException {
    StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Item item : items) {
      String shape =
          Arrays.stream(item.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
      header.append(
          ",\"%s\":{\"dtype\":\"%s\",\"shape\":[%s],\"data_offsets\":[%s,%s]}"
              .formatted(
                  item.name(), item.type(), shape, data.size(), data.size() + item.data().length));
      data.write(item.data());
    }
    safetensors(file, header.append('}').toString(), data.toByteArray());
  }

  /** Writes a safetensors file with any header. */
  static void safetensors(Path file, String header, byte[] data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all =
        ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(file, all.putLong(text.length).put(text).put(data).array());
  }

  /** Returns a field of bytes in the wire format of protocol buffers. */
  static byte[] field(int number, byte[] content) {
    return joined(varint(number << 3 | 2), varint(content.length), content);
  }

  static byte[] field(int number, String text) {
    return field(number, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] field(int number, long value) {
    return joined(varint((long) number << 3), varint(value));
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Returns an ONNX initialiser of single precision; the content is further fields. */
  static byte[] initialiser(String name, int type, long[] shape, byte[]... content) {
    byte[] dims = new byte[0];
    for (long length : shape) {
      dims = joined(dims, field(1, length));
    }
    return field(5, joined(dims, field(2, type), field(8, name), joined(content)));
  }

  /** Returns an ONNX node. */
  static byte[] node(String name, List<String> inputs) {
    byte[] node = field(3, name);
    for (String input : inputs) {
      node = joined(node, field(1, input));
    }
    return field(1, joined(node, field(4, "MatMul")));
  }

  /** Writes an ONNX model. */
  static void onnx(Path file, byte[]... graph) throws IOException {
    Files.write(file, joined(field(1, 8L), field(2, "pytorch"), field(7, joined(graph))));
  }
}
