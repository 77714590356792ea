package org.distill4j.runtime.pretrained;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;

/**
 * Reads the header of a {@code safetensors} file: its length in 8 bytes, then JSON with the type,
 * the shape and the offsets of each tensor, then the numbers. The format limits it to 100 MB.
 */
final class SafetensorsReader {

  private static final int PREFIX = Long.BYTES;
  private static final long LONGEST_HEADER = 100_000_000;
  private static final int MOST_AXES = 16;
  private static final String DAMAGED = "copy the file again, or save the model again";

  private final Path path;
  private final long begin;
  private final long size;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

  private SafetensorsReader(Path path, long begin, long size) {
    this.path = path;
    this.begin = begin;
    this.size = size;
  }

  static TensorFile read(Path path) throws IOException {
    long size = Files.size(path);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] prefix = in.readNBytes(PREFIX);
      if (prefix.length < PREFIX) {
        throw damaged(path, "it has %s bytes, less than its first field".formatted(size));
      }
      long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (length < 2 || length > LONGEST_HEADER) {
        throw damaged(path, "its header would have %s bytes".formatted(length));
      }
      if (length > size - PREFIX) {
        throw damaged(
            path,
            "its header of %s bytes is truncated: the file has only %s"
                .formatted(length, size - PREFIX));
      }
      byte[] header = in.readNBytes((int) length);
      SafetensorsReader reader = new SafetensorsReader(path, PREFIX + length, size);
      reader.parse(header);
      reader.checkOverlaps();
      return new TensorFile(path, reader.tensors, Map.of());
    }
  }

  private static DataFileException damaged(Path path, String problem) {
    return new DataFileException(path, problem, DAMAGED);
  }

  private void parse(byte[] header) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(header)) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        if (name.equals("__metadata__")) {
          json.skipChildren();
        } else {
          tensor(name, json);
        }
      }
      expect(json.currentToken(), JsonToken.END_OBJECT);
    } catch (JsonProcessingException e) {
      throw new DataFileException(path, "its header is no valid JSON", DAMAGED, e);
    }
  }

  private void expect(JsonToken found, JsonToken expected) throws IOException {
    if (found != expected) {
      throw damaged(path, "its header has %s where %s belongs".formatted(found, expected));
    }
  }

  private void tensor(String name, JsonParser json) throws IOException {
    String type = "";
    List<Long> shape = List.of();
    List<Long> offsets = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "dtype" -> type = json.getText();
        case "shape" -> shape = numbers(name, json);
        case "data_offsets" -> offsets = numbers(name, json);
        default -> json.skipChildren();
      }
    }
    if (type.isEmpty() || offsets.size() != 2) {
      throw damaged(path, "the tensor '%s' lacks its type or its offsets".formatted(name));
    }
    add(name, type, shape.stream().mapToLong(Long::longValue).toArray(), offsets);
  }

  private List<Long> numbers(String name, JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      numbers.add(json.getLongValue());
      if (numbers.size() > MOST_AXES || json.getLongValue() < 0) {
        throw damaged(path, "the tensor '%s' has an impossible shape or offset".formatted(name));
      }
    }
    expect(json.currentToken(), JsonToken.END_ARRAY);
    return numbers;
  }

  private void add(String name, String type, long[] shape, List<Long> offsets) throws IOException {
    long from = offsets.get(0);
    long to = offsets.get(1);
    if (from > to || to > size - begin) {
      throw damaged(
          path,
          "the tensor '%s' takes the bytes %s to %s, but only %s follow the header"
              .formatted(name, from, to, size - begin));
    }
    Optional<NumberType> numbers = NumberType.named(type);
    StoredTensor tensor =
        new StoredTensor(name, type, numbers, shape, path, begin + from, to - from);
    if (numbers.isPresent()) {
      StoredSizes.check(path, tensor);
    }
    if (tensors.put(name, tensor) != null) {
      throw damaged(path, "it has two tensors '%s'".formatted(name));
    }
  }

  private void checkOverlaps() throws IOException {
    List<StoredTensor> ordered =
        tensors.values().stream().sorted(Comparator.comparingLong(StoredTensor::offset)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      StoredTensor before = ordered.get(i - 1);
      if (before.offset() + before.bytes() > ordered.get(i).offset()) {
        throw damaged(
            path,
            "the tensors '%s' and '%s' overlap".formatted(before.name(), ordered.get(i).name()));
      }
    }
  }
}
